#include "extract/secret/secret_patterns.h"

#include <array>
#include <string>

namespace mlready {
namespace {

struct TokenForm {
  std::string_view kind;
  std::string_view pattern;
};

// The forms as their issuers document them or secret scanning lists them:
// https://docs.github.com/code-security/secret-scanning/introduction/supported-secret-scanning-patterns
constexpr std::array<TokenForm, 22> token_forms{{
    {"aws-access-key", R"(\b((?:AKIA|ASIA)[A-Z2-7]{16})\b)"},
    {"aws-secret-key", R"((?i:aws_?secret(?:_?access)?_?key)["']?\s*[:=]\s*["']?([A-Za-z0-9/+]{40})\b)"},
    {"gcp-api-key", R"(\b(AIza[0-9A-Za-z_-]{35})\b)"},
    {"azure-storage-key", R"(AccountKey=([A-Za-z0-9+/]{60,90}={0,2}))"},
    {"azure-connection-string", R"(SharedAccessKey=([A-Za-z0-9+/]{40,60}={0,2}))"},
    {"github-token", R"(\b(gh[pousr]_[A-Za-z0-9]{36,255})\b)"},
    {"github-token", R"(\b(github_pat_[A-Za-z0-9_]{60,255})\b)"},
    {"gitlab-token", R"(\b(glpat-[A-Za-z0-9_-]{20,64}))"},
    {"slack-token", R"(\b(xox[abposr]-[0-9]{6,}[0-9A-Za-z-]{10,200}))"},
    {"slack-webhook", R"(hooks\.slack\.com/services/(T[A-Z0-9]{7,}/B[A-Z0-9]{7,}/[A-Za-z0-9]{20,}))"},
    {"huggingface-token", R"(\b(hf_[A-Za-z0-9]{30,40})\b)"},
    {"anthropic-key", R"(\b(sk-ant-[A-Za-z0-9_-]{24,200}))"},
    {"openai-key", R"(\b(sk-(?:proj-|svcacct-)?[A-Za-z0-9_-]{32,200}))"},
    {"stripe-key", R"(\b([rs]k_live_[A-Za-z0-9]{16,200})\b)"},
    {"twilio-key", R"(\b(SK[0-9a-f]{32})\b)"},
    {"sendgrid-key", R"(\b(SG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{32,64}))"},
    {"npm-token", R"(\b(npm_[A-Za-z0-9]{36})\b)"},
    {"pypi-token", R"(\b(pypi-AgEI[A-Za-z0-9_-]{50,300}))"},
    {"databricks-token", R"(\b(dapi[0-9a-f]{32}(?:-\d)?)\b)"},
    {"gcp-service-account",
     R"("private_key"\s*:\s*"-----BEGIN [A-Z ]*PRIVATE KEY-----((?:\\n)?[A-Za-z0-9+/\\]{20,300}))"},
    {"private-key", R"(-----BEGIN [A-Z ]{0,20}PRIVATE KEY(?: BLOCK)?-----(?:\\n|\s)*([A-Za-z0-9+/=\\]{20,300}))"},
    {"jwt", R"(\b(eyJ[A-Za-z0-9_-]{10,500}\.eyJ[A-Za-z0-9_-]{10,900}\.[A-Za-z0-9_-]{20,500}))"},
}};

constexpr std::string_view token_starts =
    R"(AKIA|ASIA|AIza|AccountKey=|SharedAccessKey=|gh[pousr]_|github_pat_|glpat-|xox[abposr]-|hooks\.slack\.com|\bhf_|\bsk-|[rs]k_live_|\bSK[0-9a-f]|\bSG\.|npm_|pypi-AgEI|dapi[0-9a-f]|-----BEGIN|\beyJ|://[^\s:/@]{1,100}:[^\s@]{1,200}@)";

constexpr std::string_view credential_words =
    R"(passw|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|account[_-]?key|credential|auth[_-]?key)";

std::unique_ptr<const RE2> compiled(const std::string& pattern) {
  RE2::Options options;
  options.set_encoding(RE2::Options::EncodingLatin1);  // any bytes
  options.set_log_errors(false);
  return std::make_unique<const RE2>(pattern, options);
}

/// A name with one of the words in it: `DB_PASSWORD`, `openai_api_key`.
std::string credential_name() {
  return "((?i:[a-z0-9_.-]{0,60}(?:" + std::string(credential_words) + ")[a-z0-9_-]{0,30}))";
}

SecretPatterns compile_all() {
  SecretPatterns patterns;
  patterns.candidate = compiled(std::string(token_starts) + "|(?i:(?:" + std::string(credential_words) +
                                R"()[a-z0-9_-]{0,30}["'\]]{0,2}\s{0,4}[:=,\n]))");
  for (const auto& form : token_forms) patterns.tokens.push_back({form.kind, compiled(std::string(form.pattern))});
  patterns.url =
      compiled(R"([a-z][a-z0-9+.-]{1,30}://([^\s:/@"'<>]{0,100}):([^\s@"'<>/]{1,200})@([^\s/:"'<>]{1,100}))");
  // Between name and value: `=`, `:`, `=>`, `: str =`, or the comma of `getenv("NAME", "value")`.
  patterns.assignment = compiled(
      credential_name() +
      R"(["']?\]?\s{0,4}(?::\s{0,4}[A-Za-z]{2,20}(?:\[[A-Za-z]{2,20}\])?\s{0,4}=|=>|:=|=|:|["']?,)\s{0,4}[bru]?(["']?)([^\s"']{1,300}))");
  patterns.named_value =
      compiled(R"(name:\s{0,4}["']?)" + credential_name() + R"(["']?[ \t]*\r?\n\s*value:\s{0,4}["']?([^\s"']{1,300}))");
  return patterns;
}

}  // namespace

const SecretPatterns& secret_patterns() {
  static const SecretPatterns patterns = compile_all();
  return patterns;
}

}  // namespace mlready
