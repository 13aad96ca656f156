// The sentences about editors and systems, by language. Words between backticks
// are code. Each setting was seen to work in the version that is named.

export const systems = {
  __proto__: null,
  en: {
    once: "Once, in the theme: the script line",
    inPage: "In each page: the element",
    siteWhere: "Most editors remove a script from a page. So put the script line once in the head or the footer of your site's theme. The editor then only has to keep the element.",
    tinymceWhere: "Joomla, OJS, Moodle and others edit pages with TinyMCE. It removes the script line and the element, unless its settings allow the element.",
    tinymceOptions: "The settings of TinyMCE (tried with 8.9.2)",
    tinymceFrame: "The last setting is for an iframe. Without it, TinyMCE 7 and later writes `sandbox=\"\"` on every iframe, even over your own. The iframe then shows a text about your goal, and not the planner. Moodle 5 turns this off by itself.",
    ckeditorEmbed: "With the plugin HTML embed, CKEditor 5 keeps all lines as they are. Paste them there, and not in the text.",
    ckeditorAllow: "With the plugin General HTML Support, CKEditor 5 keeps the element in the text. A rule with the plain name `credential-pathway` keeps nothing. This rule works:",
    ckeditorOptions: "The settings of CKEditor 5 (tried with 48.5.2)",
    ploneWhere: "Plone keeps an iframe, but not its `allow`. The button to copy then shows the text instead.",
    ploneElement: "To use the element, open HTML Filtering in the site setup. Add `credential-pathway` to the valid tags, and the names of the attributes to the custom attributes.",
    ploneAttributes: "The custom attributes",
    wagtailWhere: "A RichTextBlock of Wagtail keeps only the text and its link. Add a RawHTMLBlock to your page model, and paste the lines there. It keeps them as they are (tried with 8.0.1).",
    wagtailBlock: "In the page model",
    wagtailEmbed: "An EmbedBlock takes the address of the page too, but with no goal of your own. Whoever uploads the files first runs `make oembed` with the address of the folder. Then add this to the settings:",
    wagtailSettings: "In the settings of Django",
    ghostWhere: "In Ghost, paste the lines in an HTML card. In a newsletter, only the text and its link are left, because mail programs run no script.",
    markdownWhere: "Paste the element as it is, with no empty line inside. GitHub's Markdown and others show a script line as text, so put it in the theme.",
    markdownRaw: "Raw HTML has to be on. MkDocs, Pelican and Sphinx's `raw:: html` have it on. In markdown-it it is `html: true`, in comrak and cmark `unsafe`, and with remark it is the plugin `rehype-raw`. Where you cannot turn it on, use this line instead of the element:",
    markdownLink: "A link in Markdown",
  },
};
