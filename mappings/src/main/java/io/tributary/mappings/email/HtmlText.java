package io.tributary.mappings.email;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** HTML as the text a person reads; quoted history gets the {@code >} that plain mail gives it. */
final class HtmlText {

    private HtmlText() {}

    static String of(String html) {
        Document document = Jsoup.parse(html);
        document.select("script, style, head, template, noscript").remove();
        document.select("[style~=(?i)display\\s*:\\s*none]").remove();
        Writer writer = new Writer();
        NodeTraversor.traverse(writer, document.body());
        return writer.text.toString();
    }

    private static final class Writer implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private int quoted;
        private int preformatted;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                write(words);
            } else if (node instanceof Element element) {
                begin(element);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            switch (element.normalName()) {
                case "blockquote" -> {
                    quoted--;
                    newLine();
                }
                case "pre" -> preformatted--;
                case "td", "th" -> append(" ");
                default -> {
                    if (isParagraph(element)) {
                        blankLine();
                    } else if (element.isBlock()) {
                        newLine();
                    }
                }
            }
        }

        private void begin(Element element) {
            switch (element.normalName()) {
                case "br" -> breakLine();
                case "li" -> {
                    newLine();
                    append("- ");
                }
                case "blockquote" -> {
                    newLine();
                    quoted++;
                }
                case "pre" -> {
                    newLine();
                    preformatted++;
                }
                case "td", "th" -> {
                    // stay on the line of the row
                }
                default -> {
                    if (element.isBlock()) {
                        newLine();
                    }
                }
            }
        }

        private static boolean isParagraph(Element element) {
            return element.normalName().matches("p|h[1-6]|ul|ol|table");
        }

        private void write(TextNode words) {
            if (preformatted > 0) {
                words.getWholeText().lines().forEach(this::line);
            } else if (!words.isBlank()) {
                append(words.text());
            } else if (!atLineStart()) {
                append(" ");
            }
        }

        private void line(String line) {
            append(line);
            breakLine();
        }

        private void append(String words) {
            if (!atLineStart()) {
                text.append(endsWithSpace() && words.startsWith(" ") ? words.substring(1) : words);
                return;
            }
            String rest = preformatted > 0 ? words : words.stripLeading();
            if (!rest.isEmpty()) {
                text.append(quoted > 0 ? "> ".repeat(Math.min(quoted, 9)) : "").append(rest);
            }
        }

        private void newLine() {
            if (!atLineStart()) {
                breakLine();
            }
        }

        private void blankLine() {
            newLine();
            int length = text.length();
            if (length > 1 && text.charAt(length - 2) != '\n') {
                breakLine();
            }
        }

        private void breakLine() {
            text.append('\n');
        }

        private boolean atLineStart() {
            return text.length() == 0 || text.charAt(text.length() - 1) == '\n';
        }

        private boolean endsWithSpace() {
            return text.charAt(text.length() - 1) == ' ';
        }
    }
}
