#pragma once

#include <cstdint>
#include <string_view>

#include "mlready/file_facts.h"

// What people write: documents of every markup, and diagrams.

namespace mlready {

/// Adds headings, sentences with their mood, links, tables, code blocks and diagrams of a piece of Markdown (GitHub
/// Flavored Markdown, https://github.github.com/gfm/), and the commands of its shell blocks.
/// @param markdown any bytes; what lies beyond 2 MB is passed over with a `ParseProblem`
/// @param first_line the line of the file on which `markdown` starts
void add_markdown(FileFacts& facts, std::string_view markdown, std::uint32_t first_line);

/// The same for a whole Markdown file; the keys of its YAML front matter become `ConfigKey`s (a model card of the
/// Hugging Face Hub holds its metadata there, https://huggingface.co/docs/hub/model-cards).
void extract_markdown(FileFacts& facts);

/// reStructuredText (https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html): sections, paragraphs,
/// lists, literal blocks, images, figures and links; other directives are passed over.
void extract_restructured_text(FileFacts& facts);

/// AsciiDoc (https://docs.asciidoctor.org/asciidoc/latest/): sections, paragraphs, lists, listings, images, links.
void extract_asciidoc(FileFacts& facts);

/// Plain text that is prose; licences, word lists, requirements and data are passed over in silence.
void extract_text(FileFacts& facts);

/// Headings, paragraphs, list items, links and pictures of an HTML page; its scripts and styles are passed over.
void extract_html(FileFacts& facts);

/// A file that is a diagram: Mermaid, PlantUML, draw.io or Graphviz source; or a picture whose path says that it shows
/// an architecture, a pipeline, a deployment or the like.
void extract_diagram_file(FileFacts& facts);

}  // namespace mlready
