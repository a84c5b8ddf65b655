#include "base/secret/secret_patterns.h"

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
// Where the start alone is telling, what stands before it does not matter: a file name, a variable, a missing space.
constexpr std::array<TokenForm, 22> token_forms{{
    {"aws-access-key", R"(\b((?:AKIA|ASIA)[A-Z2-7]{16})\b)"},
    {"aws-secret-key", R"((?i:aws_?secret(?:_?access)?_?key)["']?\s*[:=]\s*["']?([A-Za-z0-9/+]{40})\b)"},
    {"gcp-api-key", R"(\b(AIza[0-9A-Za-z_-]{35})\b)"},
    {"azure-storage-key", R"(AccountKey=([A-Za-z0-9+/]{60,}={0,2}))"},
    {"azure-connection-string", R"(SharedAccessKey=([A-Za-z0-9+/]{40,}={0,2}))"},
    {"github-token", R"((gh[pousr]_[A-Za-z0-9]{36,})\b)"},
    {"github-token", R"((github_pat_[A-Za-z0-9_]{60,})\b)"},
    {"gitlab-token", R"((glpat-[A-Za-z0-9_-]{20,}))"},
    {"slack-token", R"((xox[abposr]-[0-9]{6,}[0-9A-Za-z-]{10,}))"},
    {"slack-webhook", R"(hooks\.slack\.com/services/(T[A-Z0-9]{7,}/B[A-Z0-9]{7,}/[A-Za-z0-9]{20,}))"},
    {"huggingface-token", R"(\b(hf_[A-Za-z0-9]{30,40})\b)"},
    {"anthropic-key", R"(\b(sk-ant-[A-Za-z0-9_-]{24,}))"},
    {"openai-key", R"(\b(sk-(?:proj-|svcacct-)?[A-Za-z0-9_-]{32,}))"},
    {"stripe-key", R"(\b([rs]k_live_[A-Za-z0-9]{16,})\b)"},
    {"twilio-key", R"(\b(SK[0-9a-f]{32})\b)"},
    {"sendgrid-key", R"(\b(SG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{32,}))"},
    {"npm-token", R"((npm_[A-Za-z0-9]{36})\b)"},
    {"pypi-token", R"((pypi-AgEI[A-Za-z0-9_-]{50,}))"},
    {"databricks-token", R"(\b(dapi[0-9a-f]{32}(?:-\d)?)\b)"},
    {"gcp-service-account", R"("private_key"\s*:\s*"-----BEGIN [A-Z ]*PRIVATE KEY-----((?:\\n)?[A-Za-z0-9+/\\]{20,}))"},
    {"private-key", R"(-----BEGIN [A-Z ]{0,20}PRIVATE KEY(?: BLOCK)?-----(?:\\n|\s)*([A-Za-z0-9+/=\\]{20,}))"},
    {"jwt", R"(\b(eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{20,}))"},
}};

/// What each of the forms starts with.
constexpr std::string_view token_starts =
    R"(AKIA|ASIA|AIza|AccountKey=|SharedAccessKey=|aws_?secret|AWS_?SECRET|gh[pousr]_|github_pat_|glpat-|xox[abposr]-)"
    R"(|hooks\.slack\.com|\bhf_|\bsk-|[rs]k_live_|\bSK[0-9a-f]|\bSG\.|npm_|pypi-AgEI|dapi[0-9a-f]|-----BEGIN|\beyJ)"
    R"(|://[^\s:/@"'<>]*:[^\s@"'<>/]+@)";

constexpr auto token_literals = std::to_array<std::string_view>({"AKIA",
                                                                 "ASIA",
                                                                 "AIza",
                                                                 "AccountKey=",
                                                                 "SharedAccessKey=",
                                                                 "aws_secret",
                                                                 "awssecret",
                                                                 "ghp_",
                                                                 "gho_",
                                                                 "ghu_",
                                                                 "ghs_",
                                                                 "ghr_",
                                                                 "github_pat_",
                                                                 "glpat-",
                                                                 "xoxa-",
                                                                 "xoxb-",
                                                                 "xoxp-",
                                                                 "xoxo-",
                                                                 "xoxs-",
                                                                 "xoxr-",
                                                                 "hf_",
                                                                 "hooks.slack.com",
                                                                 "sk-",
                                                                 "rk_live_",
                                                                 "sk_live_",
                                                                 "sk0",
                                                                 "sk1",
                                                                 "sk2",
                                                                 "sk3",
                                                                 "sk4",
                                                                 "sk5",
                                                                 "sk6",
                                                                 "sk7",
                                                                 "sk8",
                                                                 "sk9",
                                                                 "ska",
                                                                 "skb",
                                                                 "skc",
                                                                 "skd",
                                                                 "ske",
                                                                 "skf",
                                                                 "sg.",
                                                                 "npm_",
                                                                 "pypi-agei",
                                                                 "dapi",
                                                                 "-----begin",
                                                                 "eyj",
                                                                 "://"});

/// `token` only as a word: `tokenizer` and `tokens` are everywhere in the code that this reads.
constexpr std::string_view credential_words =
    R"((?:passw|passphrase|pwd|secret|api[_-]?key|access[_-]?key|private[_-]?key|account[_-]?key|credential|auth[_-]?key)[a-z0-9_-]*)"
    R"(|token(?:[_-][a-z0-9_-]*)?)";

/// What each of the credential words starts with.
constexpr auto word_literals = std::to_array<std::string_view>(
    {"passw",       "passphrase",  "pwd",        "secret",     "apikey",      "api_key",     "api-key",
     "accesskey",   "access_key",  "access-key", "privatekey", "private_key", "private-key", "accountkey",
     "account_key", "account-key", "credential", "authkey",    "auth_key",    "auth-key",    "token"});

/// Between name and value: `=`, `:`, `=>`, `: str =`, `"]=`, or the comma of `getenv("NAME", "value")`.
constexpr std::string_view separator =
    R"(["']?\]?[ \t]{0,4}(?::[ \t]{0,4}[A-Za-z]+(?:\[[A-Za-z]+\])?[ \t]{0,4}=|=>|:=|=|:)[ \t]{0,4})";

std::unique_ptr<const RE2> compiled(const std::string& pattern) {
  RE2::Options options;
  options.set_encoding(RE2::Options::EncodingLatin1);  // any bytes
  options.set_log_errors(false);
  return std::make_unique<const RE2>(pattern, options);
}

std::string text(std::string_view part) {
  return std::string(part);
}

/// A name with one of the words at its end or in it: `DB_PASSWORD`, `openai_api_key`, `secret_value`.
std::string credential_name() {
  return "((?i:[a-z0-9_.-]*(?:" + text(credential_words) + ")))";
}

/// The words as they stand before a string literal, or (`bare`) any value, at the end of a list's line included.
std::string assignment_start(bool bare) {
  const auto word = "(?i:" + text(credential_words) + ")";
  const auto lookup = R"(["'][ \t]*,[ \t]*(?:default[ \t]*=[ \t]*)?["'])";
  const auto value = bare ? R"([^\s])" : R"([bru]?["'])";
  return word + "(?:" + text(separator) + value + "|" + lookup + (bare ? R"(|["']?[ \t]*\r?\n)" : "") + ")";
}

std::vector<std::string_view> candidate_literals() {
  std::vector<std::string_view> literals(token_literals.begin(), token_literals.end());
  literals.insert(literals.end(), word_literals.begin(), word_literals.end());
  return literals;
}

SecretPatterns compile_all() {
  SecretPatterns patterns;
  patterns.token_start = compiled(text(token_starts));
  patterns.literal_candidate = compiled(text(token_starts) + "|" + assignment_start(false));
  patterns.bare_candidate = compiled(text(token_starts) + "|" + assignment_start(true));
  for (const auto& form : token_forms) patterns.tokens.push_back({form.kind, compiled(text(form.pattern))});
  patterns.url = compiled(R"([a-z][a-z0-9+.-]*://([^\s:/@"'<>]*):([^\s@"'<>/]+)@([^\s/:"'<>]+))");
  patterns.assignment = compiled(credential_name() + text(separator) + R"([bru]?(["']?)([^\s"']+))");
  patterns.pairs.push_back(
      compiled(R"(name:[ \t]*["']?)" + credential_name() + R"(["']?[ \t]*\r?\n\s*value:[ \t]*["']?([^\s"']+))"));
  patterns.pairs.push_back(compiled(R"((?:env|get|config|setdefault)\([ \t]*["'])" + credential_name() +
                                    R"(["'][ \t]*,[ \t]*(?:default[ \t]*=[ \t]*)?["']([^"']+))"));
  return patterns;
}

}  // namespace

const LiteralStarts& token_starts() {
  static const LiteralStarts starts(token_literals);
  return starts;
}

const LiteralStarts& candidate_starts() {
  static const LiteralStarts starts(candidate_literals());
  return starts;
}

const SecretPatterns& secret_patterns() {
  static const SecretPatterns patterns = compile_all();
  return patterns;
}

}  // namespace mlready
