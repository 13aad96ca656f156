<?php

namespace CredentialPathway;

/**
 * What a page may say on the element: which attributes, and which values of each.
 *
 * It knows no content management system and touches nothing outside.
 */
final class Attributes
{
    /** What says nothing without another one. */
    private const NEEDS = ['level' => 'sub-domain'];

    /** How much of a wrong value is shown. */
    private const SHOWN = 40;

    /**
     * Sorts what is given by rules, which are JSON Schemas with `enum` or `pattern`, by the attribute's name.
     *
     * @param array $rules What may be said; a rule with neither of the two is none of the element's attributes.
     * @param array $given What is said; null and the empty text say nothing.
     *
     * @return array{0: array<string, string>, 1: string[]} What is sound, by name, and a line for each that is not.
     */
    public static function sort(array $rules, array $given): array
    {
        $rules = self::named($rules);
        $sound = [];
        $wrong = [];
        foreach ($given as $name => $value) {
            if ($value === null || $value === '') {
                continue;
            }
            if (!isset($rules[$name])) {
                // Of a word without a value, WordPress gives the word as the value of a number.
                $wrong[] = self::quoted(is_int($name) ? $value : $name) . ' is left out: there is no such attribute';
            } elseif (!self::fits($rules[$name], $value)) {
                $wrong[] = "$name is left out: " . self::quoted($value) . ' is not ' . self::wanted($rules[$name]);
            } else {
                $sound[$name] = (string) $value;
            }
        }
        foreach (self::NEEDS as $name => $other) {
            if (isset($sound[$name]) && !isset($sound[$other])) {
                unset($sound[$name]);
                $wrong[] = "$name is left out: it says nothing without $other";
            }
        }
        return [$sound, $wrong];
    }

    /**
     * The rules that are an attribute's.
     *
     * @param array $schemas JSON Schemas by name.
     */
    public static function named(array $schemas): array
    {
        return array_filter($schemas, function ($rule) {
            return isset($rule['enum']) || isset($rule['pattern']);
        });
    }

    private static function fits(array $rule, $value): bool
    {
        if (!is_string($value) && !is_int($value)) {
            return false;
        }
        if (isset($rule['enum'])) {
            return in_array((string) $value, $rule['enum'], true);
        }
        return preg_match("~{$rule['pattern']}~Du", (string) $value) === 1;
    }

    private static function wanted(array $rule): string
    {
        if (isset($rule['enum'])) {
            return 'one of ' . implode(', ', $rule['enum']);
        }
        return 'written as ' . ($rule['description'] ?? $rule['pattern']);
    }

    private static function quoted($value): string
    {
        $text = is_scalar($value) ? (string) $value : gettype($value);
        // No part of a letter, no line of its own.
        $found = preg_match('~^.{0,' . self::SHOWN . '}~su', $text, $start) === 1 ? $start[0] : '';
        $more = $found === $text ? '' : '...';
        return '"' . preg_replace('~[\s\p{C}]+~u', ' ', $found) . $more . '"';
    }
}
