// When libgit2 starts, it reads the certificates that the machine trusts, for connections that this program never
// opens. Where it is built with Mbed TLS, that is a tenth of a short audit, and no option of libgit2 leaves it out. A
// program's own function takes the place of a shared library's: this one reads nothing, so that a connection would find
// nobody to trust.

extern "C" int mbedtls_x509_crt_parse_file(void* /*certificates*/, const char* /*path*/);

int mbedtls_x509_crt_parse_file(void* /*certificates*/, const char* /*path*/) {
  return 0;
}
