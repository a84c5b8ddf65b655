#include "extract/prose/document_writer.h"

#include <algorithm>
#include <array>

#include "base/glob.h"
#include "base/text.h"
#include "extract/command/commands.h"
#include "extract/prose/diagram.h"
#include "extract/prose/mood.h"
#include "extract/prose/sentence.h"

namespace mlready {
namespace {

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> choices) {
  return std::find(choices.begin(), choices.end(), text) != choices.end();
}

bool is_shell(std::string_view language) {
  return is_one_of(language, {"bash", "sh", "shell", "zsh", "ksh", "fish", "terminal", "cmd", "powershell", "bat"});
}

bool is_session(std::string_view language) {
  return is_one_of(language, {"console", "shell-session", "shellsession", "sh-session", "bash-session", "text", ""});
}

/// The command behind a prompt (`$ `, `% `, `> `); empty where the line shows none.
std::string_view behind_prompt(std::string_view line) {
  line = trim(line);
  return line.size() > 2 && contains("$%>", line.substr(0, 1)) && line[1] == ' ' ? line.substr(2) : std::string_view{};
}

std::string_view without_query(std::string_view target) {
  return target.substr(0, target.find_first_of("?#"));
}

/// What a picture is called: its alternative text and its file name.
std::string picture_words(std::string_view target, std::string_view text) {
  return std::string(text) + " " + std::string(file_name(without_query(target)));
}

}  // namespace

void DocumentWriter::heading(std::uint32_t level, std::string_view text, Lines lines) {
  const auto sentences = split_sentences(text);
  std::string title;
  for (const auto& sentence : sentences) title += (title.empty() ? "" : " ") + sentence.text;
  close_sections(level, lines.first > 1 ? lines.first - 1 : 1);
  Section section;
  section.level = level;
  section.title = facts_.keep(title);
  section.trail = trail().empty() ? section.title : facts_.keep(std::string(trail()) + " > " + title);
  const auto own = mood_of_section(section.title);
  section.mood = own != Mood::stated || sections_.empty() ? own : sections_.back().mood;
  section.scope = facts_.open_scope({section.title, section.trail, scope(), lines});
  facts_.add(Heading{level, section.title, section.trail}, lines, section.scope);
  last_words_ = section.title;
  sections_.push_back(section);
}

void DocumentWriter::close_sections(std::uint32_t level, std::uint32_t last_line) {
  while (!sections_.empty() && sections_.back().level >= level) {
    facts_.close_scope(sections_.back().scope, last_line);
    sections_.pop_back();
  }
}

void DocumentWriter::finish(std::uint32_t last_line) {
  close_sections(0, last_line);
}

void DocumentWriter::prose(std::string_view text, Lines lines, std::optional<Mood> mood) {
  last_words_ = facts_.keep(text);
  last_mood_ = mood ? *mood : mood_of_sentence(text);
  if (!mood && last_mood_ == Mood::stated && !sections_.empty()) last_mood_ = sections_.back().mood;
  facts_.add(Prose{last_words_, trail(), last_mood_}, lines, scope());
}

void DocumentWriter::paragraph(std::string_view text, std::uint32_t first_line, std::optional<Mood> mood) {
  for (const auto& sentence : split_sentences(text)) {
    prose(sentence.text, {first_line + sentence.first_line, first_line + sentence.last_line}, mood);
  }
}

void DocumentWriter::row(std::string_view text, Lines lines, std::optional<Mood> mood) {
  text = trim(text);
  if (!text.empty()) prose(text, lines, mood);
}

std::optional<Mood> DocumentWriter::mood_of_introduced_list() const {
  constexpr std::string_view wide_colon = "：";
  const auto size = last_words_.size();
  const bool introduces = size >= 3 && (last_words_.back() == ':' || last_words_.substr(size - 3) == wide_colon);
  return introduces && last_mood_ != Mood::stated ? std::optional(last_mood_) : std::nullopt;
}

void DocumentWriter::table(std::string_view headings, std::uint32_t rows, Lines lines) {
  facts_.add(Table{facts_.keep(headings), trail(), rows}, lines, scope());
}

void DocumentWriter::link(std::string_view target, std::string_view text, Lines lines) {
  facts_.add(Link{facts_.keep(target), facts_.keep(trim(text)), false, trail()}, lines, scope());
}

void DocumentWriter::picture(std::string_view target, std::string_view text, Lines lines) {
  facts_.add(Link{facts_.keep(target), facts_.keep(trim(text)), true, trail()}, lines, scope());
  const auto words = picture_words(target, text);
  if (names_other_picture(words) || names_other_picture(target) || names_tutorial_step(target)) return;
  const bool shows_system = names_system_diagram(words) || is_diagram_folder(target) ||
                            announces_system_diagram(title()) || announces_system_diagram(last_words_);
  if (!shows_system) return;
  const auto caption = trim(text).empty() ? file_name(target) : trim(text);
  facts_.add(Diagram{"image", facts_.keep(diagram_title(caption))}, lines, scope());
}

std::string DocumentWriter::diagram_title(std::string_view own_words) const {
  if (own_words.empty()) return std::string(title());
  return title().empty() ? std::string(own_words) : std::string(title()) + ": " + std::string(own_words);
}

void DocumentWriter::code(std::string_view language, std::string_view text, std::uint32_t first_text_line,
                          Lines lines) {
  const auto kept_language = facts_.keep(to_lower(language));
  const auto kept = facts_.keep(text);
  facts_.add(CodeBlock{kept_language, kept, trail()}, lines, scope());
  const auto kind = diagram_kind(kept_language);
  if (!kind.empty()) {
    facts_.add(Diagram{kind, title()}, lines, scope());
  } else if (is_one_of(kept_language, {"", "text", "txt", "plaintext", "ascii", "none"}) && draws_boxes(kept)) {
    facts_.add(Diagram{"ascii", title()}, lines, scope());
  }
  commands(kept_language, kept, first_text_line);
}

void DocumentWriter::commands(std::string_view language, std::string_view text, std::uint32_t first_line) {
  if (is_shell(language) && behind_prompt(text.substr(0, text.find('\n'))).empty()) {
    add_commands(facts_, text, first_line, CommandOrigin::docs, trail(), scope());
  } else if (is_shell(language) || is_session(language)) {
    for (const auto line : split_lines(text)) {
      const auto command = behind_prompt(line);
      if (!command.empty()) add_commands(facts_, command, first_line, CommandOrigin::docs, trail(), scope());
      ++first_line;
    }
  }
}

}  // namespace mlready
