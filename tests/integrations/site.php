<?php
/**
 * What the tests do to their WordPress from its inside, through its own functions.
 *
 *   echo '{"do": "install"}' | php site.php SITE
 *
 * The answer is JSON on the last line.
 */

$site = $argv[1];
$order = json_decode(stream_get_contents(STDIN), true, 512, JSON_THROW_ON_ERROR);
$_SERVER += ['HTTP_HOST' => 'localhost', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_METHOD' => 'GET'];
if ($order['do'] === 'install') {
    define('WP_INSTALLING', true);
}
require "$site/wp-load.php";
foreach (['upgrade', 'plugin', 'file', 'misc', 'class-wp-upgrader'] as $part) {
    require_once ABSPATH . "wp-admin/includes/$part.php";
}

const PLUGIN = 'credential-pathway/credential-pathway.php';

/** What went wrong, as text, or true. */
function told($answer)
{
    return is_wp_error($answer) ? $answer->get_error_message() : ($answer ?? true);
}

/** Every place where a WordPress keeps something: tables, options, and the keys of all meta. */
function places(): array
{
    global $wpdb;
    $found = $wpdb->get_col('SHOW TABLES');
    $columns = ['options' => 'option_name'];
    foreach (['postmeta', 'usermeta', 'termmeta', 'commentmeta'] as $table) {
        $columns[$table] = 'meta_key';
    }
    foreach ($columns as $table => $column) {
        foreach ($wpdb->get_col("SELECT DISTINCT $column FROM {$wpdb->$table}") as $name) {
            $found[] = "$table: $name";
        }
    }
    return $found;
}

/** Every row outside of the posts that holds a text. */
function rows(string $text): array
{
    global $wpdb;
    $found = [];
    foreach ($wpdb->get_col('SHOW TABLES') as $table) {
        if ($table === $wpdb->posts) {
            continue;
        }
        foreach ($wpdb->get_results("SELECT * FROM $table", ARRAY_A) as $row) {
            if (stripos(implode(' ', $row), $text) !== false) {
                $found[] = "$table: " . implode(' | ', $row);
            }
        }
    }
    return $found;
}

/** Pages as somebody writes them who may write anything; what went wrong, or their ids. */
function pages(array $contents): array
{
    wp_set_current_user(1);
    kses_remove_filters();
    return array_map(function ($content) {
        $page = ['post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'A page', 'post_content' => $content];
        return told(wp_insert_post(wp_slash($page), true));
    }, $contents);
}

$does = [
    'install' => fn () => wp_install('Tests', 'admin', 'admin@example.org', true, '', $order['password']) && true,
    'upload' => fn () => told((new Plugin_Upgrader(new Automatic_Upgrader_Skin()))->install($order['zip'])),
    'activate' => fn () => told(activate_plugin(PLUGIN)),
    'deactivate' => fn () => deactivate_plugins(PLUGIN),
    'remove' => fn () => told(delete_plugins([PLUGIN])),
    'theme' => fn () => switch_theme($order['name']),
    'pages' => fn () => pages($order['contents']),
    'user' => fn () => told(wp_insert_user(['user_login' => $order['role'], 'user_pass' => $order['password'], 'role' => $order['role']])),
    'content' => fn () => get_post($order['id'])->post_content,
    'places' => fn () => places(),
    'rows' => fn () => rows($order['text']),
    'header' => fn () => get_plugin_data(WP_PLUGIN_DIR . '/' . PLUGIN),
];
echo "\n", json_encode($does[$order['do']](), JSON_THROW_ON_ERROR), "\n";
