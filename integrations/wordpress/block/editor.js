// The block in WordPress's editor. What may be said comes from block.json, by
// way of WordPress; the post keeps it as JSON, and the server makes the HTML.

(({ blocks, blockEditor, components, element, i18n }) => {
  const NAME = "credential-pathway/widget";
  const { createElement: el } = element;
  const __ = (text) => i18n.__(text, "credential-pathway");
  // Both are the looks of today for editors that know them.
  const LOOKS = { __nextHasNoMarginBottom: true, __next40pxDefaultSize: true };

  /** The controls' labels, in the order in which they stand. */
  const LABELS = {
    goal: __("Goal"),
    "sub-domain": __("Sub-domain"),
    level: __("Level, in the sub-domain"),
    basis: __("Whose rules"),
    by: __("The best pathway has least"),
    view: __("What is shown first"),
    theme: __("Colors"),
    "heading-level": __("Level of the first heading"),
    lang: __("Language"),
    loading: __("When it starts"),
    persist: __("Whether a visitor may keep anything on the device"),
    fallback: __("What is tried where it cannot run"),
    "report-url": __("Where an error in a fact is reported"),
    "catalog-src": __("A catalog of your own"),
    "offers-src": __("Offers of your own"),
  };

  /** Whether a value may be said; the empty one always may. */
  function fits(rule, value) {
    if (!value) return true;
    return rule.enum ? rule.enum.includes(value) : new RegExp(rule.pattern, "u").test(value);
  }

  /** The line for a value that is left out, or what is to be written. */
  function help(rule, value) {
    if (!rule.description) return undefined;
    return fits(rule, value) ? rule.description : i18n.sprintf(__("Left out: it is not %s."), rule.description);
  }

  function control(name, rule, value, onChange) {
    const common = { key: name, label: LABELS[name], value: value ?? "", onChange, help: help(rule, value), ...LOOKS };
    if (!rule.enum) return el(components.TextControl, common);
    const options = [{ label: __("(default)"), value: "" }, ...rule.enum.map((value) => ({ label: value, value }))];
    return el(components.SelectControl, { ...common, options });
  }

  /** What the block says, in one line; what is left out is not in it. */
  function summary(rules, attributes) {
    const said = Object.keys(LABELS).filter((name) => attributes[name] && fits(rules[name], attributes[name]));
    if (said.length === 0) return __("The widget begins without a goal.");
    return said.map((name) => `${name}: ${attributes[name]}`).join(", ");
  }

  function Edit({ attributes, setAttributes }) {
    const rules = blocks.getBlockType(NAME).attributes;
    // What is empty is not kept.
    const set = (name) => (value) => setAttributes({ [name]: value || undefined });
    const controls = Object.keys(LABELS).map((name) => control(name, rules[name], attributes[name], set(name)));
    const lonely = attributes.level && !attributes["sub-domain"];
    const text = el(components.TextareaControl, {
      key: "text",
      label: __("Text where the widget cannot run"),
      help: __("Links and emphasis may be written as HTML. Empty, it is a link to a page to read."),
      value: attributes.text ?? "",
      onChange: set("text"),
      ...LOOKS,
    });
    return el(
      "div",
      blockEditor.useBlockProps(),
      el(
        blockEditor.InspectorControls,
        null,
        el(
          components.PanelBody,
          { title: __("Where it begins") },
          controls,
          lonely && el(components.Notice, { status: "warning", isDismissible: false }, __("A level says nothing without its sub-domain.")),
        ),
      ),
      el(
        components.Placeholder,
        { icon: "awards", label: __("Credential Pathway"), instructions: summary(rules, attributes) },
        text,
      ),
    );
  }

  blocks.registerBlockType(NAME, { edit: Edit, save: () => null });
})(wp);
