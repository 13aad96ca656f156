<?php
/**
 * Runs the module's own code, with empty stand-ins for what it takes of Drupal, and its template in the real Twig.
 *
 *   echo '{"do": "yaml", "file": "..."}' | php drupal.php MODULE
 *
 * The answer is JSON.
 */

namespace Drupal\Core\Block {
    abstract class BlockBase
    {
        public function __construct(public array $configuration, $plugin_id, $plugin_definition)
        {
            $this->configuration += $this->defaultConfiguration();
        }

        protected function t(string $text): string
        {
            return $text;
        }
    }
}

namespace Drupal\Core\Block\Attribute {
    #[\Attribute(\Attribute::TARGET_CLASS)]
    class Block
    {
        public function __construct(public readonly string $id, public readonly ?object $admin_label = null)
        {
        }
    }
}

namespace Drupal\Core\StringTranslation {
    class TranslatableMarkup
    {
        public function __construct(public readonly string $text)
        {
        }
    }
}

namespace Drupal\Core\Plugin {
    interface ContainerFactoryPluginInterface
    {
    }
}

namespace Symfony\Component\DependencyInjection {
    interface ContainerInterface
    {
    }
}

namespace Drupal\Core\Extension {
    class ModuleExtensionList
    {
        public function getPath(string $name): string
        {
            return "modules/custom/$name";
        }
    }
}

namespace Drupal\Core\File {
    interface FileUrlGeneratorInterface
    {
    }
}

namespace Drupal\Core\Form {
    interface FormStateInterface
    {
    }
}

namespace {
    use Drupal\credential_pathway\Attributes;
    use Drupal\credential_pathway\Plugin\Block\CredentialPathwayBlock;

    require 'Symfony/Component/Yaml/autoload.php';
    require 'Twig/autoload.php';

    set_error_handler(fn ($level, $text, $file, $line) => throw new ErrorException($text, 0, $level, $file, $line));
    $module = $argv[1];
    $order = json_decode(stream_get_contents(STDIN), true, 512, JSON_THROW_ON_ERROR);
    spl_autoload_register(function (string $class) use ($module) {
        $file = $module . '/src/' . str_replace(['Drupal\\credential_pathway\\', '\\'], ['', '/'], $class) . '.php';
        if (is_file($file)) {
            require $file;
        }
    });
    require "$module/credential_pathway.module";

    class Urls implements Drupal\Core\File\FileUrlGeneratorInterface
    {
        public function generateString(string $path): string
        {
            return "/$path";
        }
    }

    class Form implements Drupal\Core\Form\FormStateInterface
    {
        public array $errors = [];

        public function __construct(private array $values)
        {
        }

        public function getValue(string $name)
        {
            return $this->values[$name] ?? null;
        }

        public function setErrorByName(string $name, string $text): void
        {
            $this->errors[$name] = $text;
        }
    }

    function block(array $configuration): CredentialPathwayBlock
    {
        return new CredentialPathwayBlock($configuration, '', [], new Drupal\Core\Extension\ModuleExtensionList(), new Urls());
    }

    /** The block's HTML, by its theme hook and its template, escaped as Drupal sets it up. */
    function html(string $module, array $configuration): string
    {
        $twig = new Twig\Environment(new Twig\Loader\FilesystemLoader("$module/templates"), ['autoescape' => 'html', 'strict_variables' => true]);
        $twig->addFilter(new Twig\TwigFilter('t', fn ($text) => $text));
        $build = block($configuration)->build();
        $said = [];
        foreach (credential_pathway_theme()[$build['#theme']]['variables'] as $name => $default) {
            $said[$name] = $build["#$name"] ?? $default;
        }
        return $twig->render(str_replace('_', '-', $build['#theme']) . '.html.twig', $said);
    }

    function submitted(array $values): array
    {
        [$block, $form] = [block([]), new Form($values)];
        $block->blockValidate([], $form);
        $block->blockSubmit([], $form);
        return ['errors' => $form->errors, 'configuration' => $block->configuration];
    }

    function altered(string $extension, array $libraries): array
    {
        credential_pathway_library_info_alter($libraries, $extension);
        return $libraries;
    }

    $does = [
        'yaml' => fn () => Symfony\Component\Yaml\Yaml::parseFile("$module/{$order['file']}"),
        'sort' => fn () => Attributes::sort(json_decode(file_get_contents("$module/attributes.json"), true), $order['given']),
        'alter' => fn () => altered($order['extension'], $order['libraries']),
        'build' => fn () => block($order['configuration'])->build(),
        'form' => fn () => block([])->blockForm([], new Form([])),
        'submit' => fn () => submitted($order['values']),
        'html' => fn () => html($module, $order['configuration']),
        'plugin' => fn () => (new ReflectionClass(CredentialPathwayBlock::class))->getAttributes()[0]->newInstance(),
    ];
    echo json_encode($does[$order['do']](), JSON_THROW_ON_ERROR);
}
