#include "extract/secret/secrets.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "support/catch.h"

namespace {

using namespace mlready;
using Strings = std::vector<std::string>;

Strings secrets(std::string bytes, Language language = Language::python, Role role = Role::code,
                std::string path = "src/app.py") {
  FileFacts facts({std::move(path), std::move(bytes), language, role});
  extract_secrets(facts);
  Strings result;
  for (const auto& fact : facts.facts()) {
    if (const auto* secret = std::get_if<Secret>(&fact.payload))
      result.push_back(fmt::format("{} {}", fact.lines.first, secret->kind));
  }
  return result;
}

// Put together at run time, so that no scanner takes this file for a leak.
std::string with_prefix(std::string prefix, std::size_t size) {
  constexpr std::string_view letters = "q7Zk2mXw9Tb4Rv6Ys3Ld8Nc5Hf1Jg0Pa";
  while (size-- > 0) prefix += letters[size % letters.size()];
  return prefix;
}

TEST_CASE("tokens are told by their form") {
  CHECK(secrets("x = 1\nkey = '" + std::string("AKIA") + "Q7ZK2MXW3TB4RV6Y'\n") == Strings{"2 aws-access-key"});
  CHECK(secrets("t = '" + with_prefix("ghp_", 36) + "'") == Strings{"1 github-token"});
  CHECK(secrets("t = '" + with_prefix("hf_", 34) + "'") == Strings{"1 huggingface-token"});
  CHECK(secrets("t = '" + with_prefix("sk-", 48) + "'") == Strings{"1 openai-key"});
  CHECK(secrets("t = '" + with_prefix("sk-ant-api03-", 48) + "'") == Strings{"1 anthropic-key"});
  CHECK(secrets("t = '" + with_prefix("glpat-", 20) + "'") == Strings{"1 gitlab-token"});
  CHECK(secrets("u = 'https://hooks.slack.com/services/T01234567/B01234567/" + with_prefix("", 24) + "'") ==
        Strings{"1 slack-webhook"});
  CHECK(secrets("c = 'DefaultEndpointsProtocol=https;AccountName=a;AccountKey=" + with_prefix("", 86) + "=='") ==
        Strings{"1 azure-storage-key"});
  CHECK(secrets("-----BEGIN RSA PRIVATE KEY-----\n" + with_prefix("MII", 60) + "\n", Language::unknown) ==
        Strings{"1 private-key"});
  CHECK(secrets("{\n\"private_key\": \"-----BEGIN PRIVATE KEY-----\\n" + with_prefix("MII", 60) + "\"}",
                Language::json) == Strings{"2 gcp-service-account"});
}

TEST_CASE("literals assigned to names of credentials are secrets") {
  CHECK(secrets("API_KEY = \"" + with_prefix("", 32) + "\"\n") == Strings{"1 api-key"});
  CHECK(secrets("connect(user='x', password='h7!kLm2pQ')\n") == Strings{"1 password"});
  CHECK(secrets("os.getenv(\"DB_PASSWORD\", \"h7!kLm2pQ\")\n") == Strings{"1 password"});
  CHECK(secrets("db_password: str = 'h7!kLm2pQ'\n") == Strings{"1 password"});
  CHECK(secrets("client_secret: " + with_prefix("", 32) + "\n", Language::yaml) == Strings{"1 secret"});
  CHECK(secrets("env:\n  - name: DB_PASSWORD\n    value: \"h7!kLm2pQ\"\n", Language::yaml) == Strings{"3 password"});
  CHECK(secrets("DATABASE_URL=postgresql://app:h7kLm2pQx@db.prod.net:5432/x\n", Language::dotenv) ==
        Strings{"1 connection-string"});
}

TEST_CASE("passwords that anybody would guess are default passwords") {
  CHECK(secrets("POSTGRES_PASSWORD: postgres\n", Language::yaml) == Strings{"1 default-password"});
  CHECK(secrets("url = 'postgresql://postgres:postgres@localhost/db'\n") == Strings{"1 default-password"});
  CHECK(secrets("MINIO_ROOT_PASSWORD=minioadmin\n", Language::dotenv) == Strings{"1 default-password"});
  CHECK(secrets("password = 'changeme'\n") == Strings{"1 default-password"});
}

TEST_CASE("references, placeholders and look-alikes are silent") {
  for (const auto* line : {"password = os.environ['DB_PASSWORD']",
                           "password = getpass()",
                           "token = tokenizer.encode('abc1234567890123456')",
                           "api_key = \"your-api-key-here-1234\"",
                           "API_KEY = '<insert key 1234567890>'",
                           "secret_name = 'prod/db/password1'",
                           "pad_token = '[PAD]'",
                           "token='xxxxxxxxxxxxxxxxxxxxxxx'",
                           "password: ${DB_PASSWORD}",
                           "key = 'AKIAIOSFODNN7EXAMPLE'",
                           "openai_api_key = 'sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'",
                           "url = f'postgresql://{user}:{password}@{host}/db'",
                           "sqlalchemy.url = 'driver://user:pass@localhost/dbname'",
                           "password: '{{ .Values.password }}'",
                           "help='the password: enter it'",
                           "max_tokens = 4096",
                           "image: app@sha256:deadbeefdeadbeef",
                           "access_token = response['access_token']",
                           "TOKEN_URL = 'https://auth.example.com/token1234567'",
                           "postgresql://$USER:$PASSWORD@db/x",
                           "-----BEGIN PRIVATE KEY-----",
                           "'task-2024-name-of-something-long-enough-0001'"}) {
    INFO(line);
    CHECK(secrets(std::string(line) + "\n").empty());
    CHECK(secrets(std::string(line) + "\n", Language::yaml).empty());
  }
}

TEST_CASE("paths to credentials and names of keys are no credentials") {
  CHECK(secrets("S3_SECRET = 's3_credentials2024.json'").empty());
  CHECK(secrets("DB_SECRET: projects/4711/secrets/db-main/v2", Language::yaml).empty());
  CHECK(secrets("passwordKey: \"db4password\"", Language::yaml).empty());
}

TEST_CASE("in tests, documents and examples only forms count; data and lock files are passed over") {
  const std::string password = "password = 'h7!kLm2pQ'\n";
  const auto token = "t = '" + with_prefix("ghp_", 36) + "'\n";
  CHECK(secrets(password, Language::python, Role::test).empty());
  CHECK(secrets(token, Language::python, Role::test) == Strings{"1 github-token"});
  CHECK(secrets("DB_PASSWORD=h7kLm2pQx\n", Language::dotenv, Role::config, ".env.example").empty());
  CHECK(secrets(token, Language::json, Role::data).empty());
  CHECK(secrets(token, Language::text, Role::config, "uv.lock").empty());
}

TEST_CASE("long lines and many candidates stay bounded") {
  std::string line;
  for (int i = 0; i < 50000; ++i) line += "token=,secret:\"password=";
  CHECK(secrets(line, Language::json).size() <= 200);
  CHECK(secrets(std::string(1000000, 'e') + "eyJ", Language::json).empty());
}

}  // namespace
