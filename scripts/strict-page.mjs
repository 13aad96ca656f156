// Finds in a page what a strict content security policy would refuse.
//
// A data block is a <script> of a type that is no script: browsers neither run it nor ask a policy
// about it. Of these, linked data alone is let through.

const TAG = /<[a-z][^\s>/]*(?:[^>"']|"[^"]*"|'[^']*')*>/gi;
const DATA = "application/ld+json";
const ATTRIBUTE = /([^\s"'<>/=]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/g;

/** Every tag of `html` that carries code or looks of its own. */
export function inlineCode(html) {
  const tags = html.replace(/<!--[\s\S]*?-->/g, "").match(TAG) ?? [];
  return tags.filter((tag) => {
    const attributes = new Map();
    for (const [, name, value] of tag.matchAll(ATTRIBUTE)) {
      attributes.set(name.toLowerCase(), value.replace(/^["']|["']$/g, "").trim().toLowerCase());
    }
    if (/^<style\b/i.test(tag)) return true;
    if (/^<script\b/i.test(tag) && !attributes.has("src") && attributes.get("type") !== DATA) return true;
    const names = [...attributes.keys()];
    if (names.some((name) => name === "style" || name === "srcdoc" || name.startsWith("on"))) return true;
    return ["href", "src", "action", "formaction"].some((name) => /^(javascript|data):/.test(attributes.get(name)));
  });
}
