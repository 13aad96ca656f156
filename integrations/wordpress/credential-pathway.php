<?php
/**
 * Plugin Name:       Credential Pathway
 * Description:       A block and a shortcode for the widget that shows the way from what a person has to what they want, through the credentials of healthcare technology.
 * Version:           %VERSION%
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT OR Apache-2.0 (MIT is compatible with the GPL)
 * Text Domain:       credential-pathway
 */

namespace CredentialPathway;

defined('ABSPATH') || exit;

require_once __DIR__ . '/Attributes.php';
require_once __DIR__ . '/Loader.php';

/** The name of the element, of the shortcode and of the script. */
const NAME = 'credential-pathway';

add_action('init', __NAMESPACE__ . '\\register');
add_filter('script_loader_tag', __NAMESPACE__ . '\\script_tag', 10, 3);

/** Makes the block and the shortcode known. */
function register(): void
{
    register_block_type(__DIR__ . '/block', ['render_callback' => __NAMESPACE__ . '\\render_block']);
    add_shortcode(NAME, __NAMESPACE__ . '\\render_shortcode');
}

/** The block's HTML. What stands in the post is read, as WordPress drops a wrong value without a word. */
function render_block(array $attributes, string $content = '', ?\WP_Block $block = null): string
{
    $said = $block->parsed_block['attrs'] ?? $attributes;
    $text = is_string($said['text'] ?? null) ? $said['text'] : '';
    // What WordPress itself keeps beside, such as an alignment, is none of the element's.
    $html = render(array_intersect_key($said, Attributes::named(rules())), wpautop($text));
    return sprintf('<div %s>%s</div>', get_block_wrapper_attributes(), $html);
}

/** The shortcode's HTML. */
function render_shortcode($attributes, ?string $content = null): string
{
    return render(is_array($attributes) ? $attributes : [], $content ?? '');
}

/** The element with what is sound of `$given`; before it, for who may edit, a line for all that is not. */
function render(array $given, string $text): string
{
    [$sound, $lines] = Attributes::sort(rules(), $given);
    $hash = integrity();
    if ($hash === '') {
        $lines[] = 'the widget cannot run: its files in the folder widget/ of the plugin are not whole';
    } else {
        $url = plugins_url('widget/' . Loader::NAME, __FILE__);
        wp_enqueue_script(NAME, $url, [], Loader::version($hash), true);
    }
    $said = '';
    foreach ($sound as $name => $value) {
        $said .= sprintf(' %s="%s"', esc_attr($name), esc_attr($value));
    }
    return notices($lines) . sprintf('<%1$s%2$s>%3$s</%1$s>', NAME, $said, fallback($text));
}

/** What is read where the widget cannot run. */
function fallback(string $text): string
{
    $text = trim(force_balance_tags(wp_kses_post($text)));
    if ($text !== '') {
        return $text;
    }
    return sprintf(
        '<a href="%s">%s</a>',
        esc_url(plugins_url('widget/index.html', __FILE__)),
        esc_html__('Read about the credentials of healthcare technology and what each one requires.', 'credential-pathway')
    );
}

/** What is wrong, for those who can mend it. */
function notices(array $lines): string
{
    if (!current_user_can('edit_posts')) {
        return '';
    }
    $html = '';
    foreach ($lines as $line) {
        /* translators: %s: what is wrong, in English. */
        $told = sprintf(__('Credential Pathway (only editors see this): %s.', 'credential-pathway'), $line);
        $html .= '<span class="credential-pathway-notice" role="note">' . esc_html($told) . '</span><br>';
    }
    return $html;
}

/** The element's attributes with their allowed values, which stand in block.json. */
function rules(): array
{
    static $rules = null;
    $rules = $rules ?? wp_json_file_decode(__DIR__ . '/block/block.json', ['associative' => true])['attributes'];
    return $rules;
}

/** The loader's hash, empty where there is none; integrity.json is read again when it has changed. */
function integrity(): string
{
    $list = __DIR__ . '/widget/integrity.json';
    $key = 'integrity-' . (is_file($list) ? filemtime($list) : 0);
    $hash = wp_cache_get($key, NAME);
    if (!is_string($hash)) {
        $hash = (string) Loader::integrity(dirname($list));
        wp_cache_set($key, $hash, NAME, DAY_IN_SECONDS);
    }
    return $hash;
}

/** The loader's tag. WordPress has no word for a module with a hash, in any version. */
function script_tag(string $tag, string $handle, string $src): string
{
    if ($handle !== NAME) {
        return $tag;
    }
    return wp_get_script_tag([
        'type' => 'module',
        'src' => $src,
        'id' => NAME . '-js',
        'integrity' => integrity(),
        'crossorigin' => 'anonymous',
    ]);
}
