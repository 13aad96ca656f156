<?php

namespace CredentialPathway;

/**
 * The widget's loader in a folder of the build.
 */
final class Loader
{
    /** Its file. */
    public const NAME = 'credential-pathway.js';

    /**
     * The loader's hash, as an `integrity` attribute takes it; null where the folder is not whole.
     *
     * @param string $folder The folder with integrity.json and the loader.
     */
    public static function integrity(string $folder): ?string
    {
        $list = "$folder/integrity.json";
        if (!is_file($list) || !is_file("$folder/" . self::NAME)) {
            return null;
        }
        $rows = json_decode((string) file_get_contents($list), true);
        foreach (is_array($rows) ? $rows : [] as $row) {
            $hash = $row['integrity'] ?? null;
            if (($row['name'] ?? null) === self::NAME && is_string($hash)) {
                return preg_match('~^sha384-[A-Za-z0-9+/]{64}$~D', $hash) === 1 ? $hash : null;
            }
        }
        return null;
    }

    /**
     * A short text that is another one with every build, for the loader's address.
     *
     * @param string $integrity The loader's hash.
     */
    public static function version(string $integrity): string
    {
        return substr(hash('sha256', $integrity), 0, 16);
    }
}
