#include "base/secret/redact.h"

#include "support/catch.h"

namespace {

using mlready::redact;

TEST_CASE("credentials in a line are hidden") {
  CHECK(redact("password = \"hunter2\"  # x") == "password = \"[redacted]\"  # x");
  CHECK(redact("url = 'postgresql://app:s3cr3t@db:5432/x'") == "url = 'postgresql://app:[redacted]@db:5432/x'");
  CHECK(redact("DB_PASSWORD=h7kLm2pQx") == "DB_PASSWORD=[redacted]");
  CHECK(redact("POSTGRES_PASSWORD: postgres") == "POSTGRES_PASSWORD: [redacted]");
  CHECK(redact(std::string("id: AKIA") + "Q7ZK2MXW3TB4RV6Y and token='abc', secret='def'") ==
        "id: [redacted] and token='[redacted]', secret='[redacted]'");
  CHECK(redact("Authorization: Bearer " + std::string("eyJ") +
               "hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJlLXNpZ25hdHVyZQ") ==
        "Authorization: Bearer [redacted]");
}

TEST_CASE("a token that its start gives away is hidden whatever stands before it") {
  const auto token = std::string("gh") + "p_Zx9Kq2LmWv7Rt4Yp8Nb3Hc6Jd1Fs5GaTe0Uo";
  CHECK(redact("name: x_" + token + ".txt") == "name: x_[redacted].txt");
  CHECK(redact("key" + token) == "key[redacted]");
}

TEST_CASE("other lines stay as they are") {
  for (const auto* line :
       {"", "password = os.environ['DB_PASSWORD']", "token: ${{ secrets.GITHUB_TOKEN }}",
        "uses: actions/checkout@8f4b7f84864484a7bf31766abe9204da3cbe65b3", "api_key = settings.api_key",
        "model.fit(X, y)", "SECRET_KEY: {{ .Values.key }}", "a\xFFz"}) {
    CHECK(redact(line) == line);
  }
}

}  // namespace
