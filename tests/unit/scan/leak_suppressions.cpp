// libgit2 1.5 loses the match data of a regular expression for each setting that it looks at where a repository has
// extensions (git_repository_open_ext); the leak checker of the sanitizers is told so.
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libpcre2";
}
