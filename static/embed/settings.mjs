// The settings of editors and systems with which they keep the lines. tests/field
// runs the editors with these very texts.

/** For TinyMCE: the element with all of its attributes, and no sandbox on an iframe of this host. */
export function tinymceOptions(host) {
  return `custom_elements: "~credential-pathway",
extended_valid_elements: "credential-pathway[*]",
sandbox_iframes_exclusions: ["${host}"],`;
}

export const CKEDITOR_OPTIONS = String.raw`htmlSupport: {
  allow: [{ name: /^(\$customElement|credential-pathway)$/, attributes: true }],
},`;

export const WAGTAIL_BLOCK = `from wagtail.blocks import RawHTMLBlock

("pathway", RawHTMLBlock()),`;

/** For Wagtail: an EmbedBlock takes the addresses of this folder. */
export function wagtailFinders(folder) {
  const pattern = folder.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return `WAGTAILEMBEDS_FINDERS = [
    {
        "class": "wagtail.embeds.finders.oembed",
        "providers": [{"endpoint": "${folder}oembed.json", "urls": [r"^${pattern}"]}],
    },
    {"class": "wagtail.embeds.finders.oembed"},
]`;
}
