<?php

namespace Drupal\credential_pathway\Plugin\Block;

use Drupal\Core\Block\Attribute\Block;
use Drupal\Core\Block\BlockBase;
use Drupal\Core\Extension\ModuleExtensionList;
use Drupal\Core\File\FileUrlGeneratorInterface;
use Drupal\Core\Form\FormStateInterface;
use Drupal\Core\Plugin\ContainerFactoryPluginInterface;
use Drupal\Core\StringTranslation\TranslatableMarkup;
use Drupal\credential_pathway\Attributes;
use Symfony\Component\DependencyInjection\ContainerInterface;

/**
 * The widget as a block.
 */
#[Block(
  id: 'credential_pathway',
  admin_label: new TranslatableMarkup('Credential Pathway'),
)]
class CredentialPathwayBlock extends BlockBase implements ContainerFactoryPluginInterface {

  public function __construct(
    array $configuration,
    $plugin_id,
    $plugin_definition,
    protected ModuleExtensionList $modules,
    protected FileUrlGeneratorInterface $urls,
  ) {
    parent::__construct($configuration, $plugin_id, $plugin_definition);
  }

  /**
   * {@inheritdoc}
   */
  public static function create(ContainerInterface $container, array $configuration, $plugin_id, $plugin_definition) {
    return new static(
      $configuration,
      $plugin_id,
      $plugin_definition,
      $container->get('extension.list.module'),
      $container->get('file_url_generator'),
    );
  }

  /**
   * {@inheritdoc}
   */
  public function defaultConfiguration() {
    return ['said' => [], 'text' => ''];
  }

  /**
   * {@inheritdoc}
   */
  public function blockForm($form, FormStateInterface $form_state) {
    foreach ($this->rules() as $name => $rule) {
      $form['said'][$name] = isset($rule['enum'])
        ? [
          '#type' => 'select',
          '#options' => array_combine($rule['enum'], $rule['enum']),
          '#empty_option' => $this->t('(default)'),
          '#empty_value' => '',
        ]
        : ['#type' => 'textfield', '#description' => $rule['description']];
      $form['said'][$name] += [
        '#title' => $name,
        '#default_value' => $this->configuration['said'][$name] ?? '',
      ];
    }
    $form['said'] += ['#type' => 'details', '#title' => $this->t('Where it begins'), '#open' => TRUE];
    $form['text'] = [
      '#type' => 'textarea',
      '#title' => $this->t('Text where the widget cannot run'),
      '#description' => $this->t('Plain text. Empty, it is a link to a page to read.'),
      '#default_value' => $this->configuration['text'],
    ];
    return $form;
  }

  /**
   * {@inheritdoc}
   */
  public function blockValidate($form, FormStateInterface $form_state) {
    [, $lines] = Attributes::sort($this->rules(), $form_state->getValue('said') ?? []);
    if ($lines) {
      $form_state->setErrorByName('said', implode('; ', $lines));
    }
  }

  /**
   * {@inheritdoc}
   */
  public function blockSubmit($form, FormStateInterface $form_state) {
    [$this->configuration['said']] = Attributes::sort($this->rules(), $form_state->getValue('said') ?? []);
    $this->configuration['text'] = trim((string) $form_state->getValue('text'));
  }

  /**
   * {@inheritdoc}
   */
  public function build() {
    // Held to the rules again: configuration can be imported.
    [$said] = Attributes::sort($this->rules(), $this->configuration['said']);
    return [
      '#theme' => 'credential_pathway',
      '#said' => $said,
      '#paragraphs' => preg_split('~\R\s*\R~', $this->configuration['text'], -1, PREG_SPLIT_NO_EMPTY),
      '#page' => $this->urls->generateString($this->folder() . '/widget/index.html'),
      '#attached' => ['library' => ['credential_pathway/widget']],
    ];
  }

  /**
   * The allowed values of each attribute.
   */
  private function rules(): array {
    return json_decode(file_get_contents(dirname(__DIR__, 3) . '/attributes.json'), TRUE);
  }

  /**
   * The module's folder, from Drupal's root.
   */
  private function folder(): string {
    return $this->modules->getPath('credential_pathway');
  }

}
