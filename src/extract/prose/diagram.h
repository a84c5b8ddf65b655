#pragma once

#include <string_view>

namespace mlready {

/// Whether the words that stand with a picture (alternative text, caption, file name) say that it shows a system's
/// architecture, pipeline, workflow, deployment or the like, in any of the languages of `mood.h`; false as soon as they
/// name a badge, logo, screenshot, plot, result or a neural network's layers.
bool names_system_diagram(std::string_view words);

/// Whether the path or address leads through a folder that holds diagrams, whatever the file is called.
bool is_diagram_folder(std::string_view path);

/// Whether a heading or sentence announces such a picture: "The architecture is shown below".
bool announces_system_diagram(std::string_view words);

/// Whether the words name something that is certainly no such picture: badge, logo, screenshot, plot …
bool names_other_picture(std::string_view words);

/// Whether the path is that of a picture of one step of a tutorial ("03-deploy.png"): a screenshot, unless its name
/// says that it is drawn.
bool names_tutorial_step(std::string_view path);

/// Whether text in a fixed-width font draws connected boxes or a vertical flow. Tables and folder trees are none.
bool draws_boxes(std::string_view text);

/// The kind of diagram that source in this language of a fence is: "mermaid", "plantuml", "graphviz"; else empty.
std::string_view diagram_kind(std::string_view fence_language);

}  // namespace mlready
