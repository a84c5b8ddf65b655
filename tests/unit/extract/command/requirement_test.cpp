#include "extract/command/requirement.h"

#include "support/catch.h"

using namespace mlready;

TEST_CASE("a requirement has name, specifier and marker") {
  const auto plain = parse_requirement("requests[socks, security] >=2.8.1, ==2.8.* ; python_version < \"3.12\"");
  REQUIRE(plain);
  CHECK(plain->name == "requests");
  CHECK(plain->version == ">=2.8.1, ==2.8.*");
  CHECK(plain->marker == "python_version < \"3.12\"");
  CHECK_FALSE(plain->pinned);
  CHECK(parse_requirement("numpy (==1.2)")->version == "==1.2");
  CHECK(parse_requirement("'a'")->name == "a");
}

TEST_CASE("only one version, a hash or an immutable address is pinned") {
  CHECK(parse_requirement("a==1.0")->pinned);
  CHECK(parse_requirement("a===1.0")->pinned);
  CHECK(parse_requirement("a>=1 --hash=sha256:00")->pinned);
  CHECK(parse_requirement("a @ https://x/a-1.0-py3-none-any.whl")->pinned);
  CHECK(parse_requirement("git+https://x/a.git@0123456789abcdef0123456789abcdef01234567#egg=a")->pinned);
  CHECK_FALSE(parse_requirement("a==1.*")->pinned);
  CHECK_FALSE(parse_requirement("a~=1.0")->pinned);
  CHECK_FALSE(parse_requirement("a @ git+https://x/a.git@main")->pinned);
}

TEST_CASE("addresses give the name of their egg, distribution or repository") {
  CHECK(parse_requirement("git+https://github.com/o/r.git@v1#egg=real_name&subdirectory=x")->name == "real_name");
  CHECK(parse_requirement("git+https://github.com/o/repo.git@v1")->name == "repo");
  CHECK(parse_requirement("https://x/dist_name-1.0-py3-none-any.whl")->name == "dist_name");
}

TEST_CASE("paths, options and other text are no requirements") {
  for (const auto* text : {"", "  ", ".", "./a", "-e .", "/abs", "a/b", "a b", "{x}", "# c"})
    CHECK_FALSE(parse_requirement(text));
}

TEST_CASE("names are normalised as PEP 503 says") {
  CHECK(normal_name("Flask_SQLAlchemy") == "flask-sqlalchemy");
  CHECK(normal_name("zope.-_interface") == "zope-interface");
}
