// Contrast as WCAG 2.2 defines it.

/** The widget's default backgrounds and text colors, as in static/credential-pathway.css. */
export const BACKGROUNDS = { __proto__: null, light: "#ffffff", dark: "#0f161d" };
export const INKS = { __proto__: null, light: "#14202b", dark: "#e8eef4" };

/** A color as "#rrggbb", from "#rgb" or "#rrggbb" in upper or lower case; null for anything else. */
export function hex(text) {
  const [, digits] = String(text).trim().match(/^#?([0-9a-f]{3}|[0-9a-f]{6})$/i) ?? [];
  if (!digits) return null;
  const full = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
  return `#${full.toLowerCase()}`;
}

function luminance(color) {
  const part = (at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

/** The contrast of two colors, from 1 to 21. */
export function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
