# Shared by all findings: installs public packages into a temporary folder, and runs a program there.

here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Installs packages such as `cheerio@1.2.0`, and says which, and what runs them.
install() {
  echo '{"private": true}' >"$folder/package.json"
  (cd "$folder" && npm install --ignore-scripts --no-audit --no-fund --loglevel=error --save-exact "$@" >/dev/null)
  echo "$*, Node $(node --version)"
}

# Puts a file of this folder beside the program.
with() {
  cp "$here/$1" "$folder/"
}

# Runs the program on standard input as a module that finds what is installed, and `expect`.
run() {
  cp "$here/expect.mjs" "$folder/"
  cat >"$folder/finding.mjs"
  node "$folder/finding.mjs"
}
