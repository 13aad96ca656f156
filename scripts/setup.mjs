// Installs what a make target needs and the machine lacks, each at a pinned
// version and each said in one line; what is there already is left alone.
//
//   node scripts/setup.mjs linker wasm-target wasi-target std-sources npm trunk browser engines screen-reader python php wordpress

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const tools = join(root, ".tools");

/** What a program prints, or null where it cannot be run. */
function ask(program, ...args) {
  try {
    return execFileSync(program, args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return null;
  }
}

function run(program, ...args) {
  execFileSync(program, args, { cwd: root, stdio: "inherit" });
}

function say(what) {
  console.log(`setup: ${what}`);
}

/** A program of a crate, built without optimization: it is ready in half the time and fast enough. */
function crate(name, version, program = name) {
  if (ask(join(tools, "bin", program), "--version")?.includes(version)) return;
  say(`installing ${name} ${version} into .tools/ with cargo (some minutes)`);
  run("cargo", "install", "--quiet", "--debug", "--locked", "--root", tools, `${name}@${version}`);
}

function target(name) {
  if (ask("rustup", "target", "list", "--installed")?.includes(name)) return;
  say(`adding the target ${name} with rustup`);
  run("rustup", "target", "add", name);
}

function aptGet(...does) {
  const [program, ...rest] = [...(process.getuid() === 0 ? [] : ["sudo"]), "env", "DEBIAN_FRONTEND=noninteractive"];
  run(program, ...rest, "apt-get", "-qq", ...does);
}

function apt(what, ...packages) {
  say(`installing ${what} with apt-get (${packages.join(", ")})`);
  aptGet("update");
  aptGet("install", "-y", "--no-install-recommends", ...packages);
}

/** Puts what Debian's packages hold below a folder, and installs nothing: no service starts. */
function unpack(what, folder, ...packages) {
  say(`unpacking ${what} into .tools/ (${packages.join(", ")})`);
  const debs = join(folder, "debs");
  mkdirSync(debs, { recursive: true });
  aptGet("update");
  execFileSync("apt-get", ["-qq", "download", ...packages], { cwd: debs, stdio: "inherit" });
  for (const deb of readdirSync(debs)) run("dpkg-deb", "-x", join(debs, deb), folder);
}

const pieces = {
  linker() {
    if (ask("cc", "--version") === null) apt("a C linker, which rustc calls", "gcc", "libc6-dev");
  },

  "wasm-target"() {
    target("wasm32-unknown-unknown");
  },

  "wasi-target"() {
    target("wasm32-wasip1");
  },

  "std-sources"() {
    if (ask("rustup", "component", "list", "--installed")?.includes("rust-src")) return;
    say("adding the standard library's sources (rust-src) with rustup");
    run("rustup", "component", "add", "rust-src");
  },

  trunk() {
    crate("trunk", "0.21.14");
  },

  mutants() {
    crate("cargo-mutants", "27.1.0");
  },

  npm() {
    const hash = createHash("sha256").update(readFileSync(join(root, "package-lock.json"))).digest("hex");
    const mark = join(root, "node_modules", ".installed-from");
    if (existsSync(mark) && readFileSync(mark, "utf8") === hash) return;
    say("installing the development tools of package-lock.json into node_modules/ with npm");
    run("npm", "ci", "--loglevel=error");
    writeFileSync(mark, hash);
  },

  browser() {
    if (ask("chromium", "--version") !== null && ask("chromedriver", "--version") !== null) return;
    apt("Chromium and its driver", "chromium", "chromium-driver");
  },

  python() {
    if (ask("python3", "-m", "venv", "--help") !== null && ask("python3", "-c", "import ensurepip") !== null) return;
    apt("Python 3", "python3-venv");
  },

  php() {
    const wanted = "exit((int) !(extension_loaded('mysqli') && (@include 'Symfony/Component/Yaml/autoload.php') && (@include 'Twig/autoload.php')));";
    if (ask("php", "-r", wanted) !== null) return;
    apt("PHP, with the YAML and the templates of Drupal", "php-cli", "php-mysql", "php-symfony-yaml", "php-twig");
  },

  wordpress() {
    const there = ["/usr/sbin/mariadbd", "/usr/bin/my_print_defaults"].every((file) => existsSync(file));
    if (!there) apt("MariaDB without its service", "mariadb-server-core", "mariadb-client-core");
    const folder = join(tools, "wordpress");
    if (existsSync(join(folder, "usr/share/wordpress/wp-load.php"))) return;
    const themes = ["wordpress-theme-twentytwentythree", "wordpress-theme-twentytwentyone"];
    unpack("WordPress", folder, "wordpress", ...themes, "php-getid3", "libjs-cropper", "libjs-underscore");
  },

  engines() {
    crate("geckodriver", "0.37.1"); // no package of Debian
    const asked = [["firefox-esr", "--version"], ["WebKitWebDriver", "--help"], ["Xvfb", "-help"]];
    if (asked.every((words) => ask(...words) !== null)) return;
    apt("Firefox, and WebKitGTK with its driver and a display", "firefox-esr", "webkit2gtk-driver", "xvfb");
  },

  "screen-reader"() {
    // The Python of Debian's packages; another one may come first on PATH.
    const orca = ask("/usr/bin/python3", "-c", "import gi, orca.orca; gi.require_version('Atspi', '2.0')");
    if (orca !== null && ask("xdotool", "version") !== null && ask("dbus-daemon", "--version") !== null) return;
    apt("the screen reader Orca, a keyboard and a bus", "orca", "at-spi2-core", "gir1.2-atspi-2.0", "xdotool", "dbus-daemon");
  },
};

for (const name of process.argv.slice(2)) {
  if (!Object.hasOwn(pieces, name)) throw new Error(`setup: no piece named ${name}`);
  pieces[name]();
}
