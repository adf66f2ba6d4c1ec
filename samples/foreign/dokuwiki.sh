#!/usr/bin/env bash
# Serves DokuWiki (Debian: dokuwiki, php-cli, php-xml) from a folder of its own: a wiki that we did not write, to try robots on.
# Nothing of the machine's own wiki is touched. Runs in the foreground until it is ended.
set -euo pipefail
[ $# = 2 ] || { echo "usage: dokuwiki.sh FOLDER PORT    account: RPA_WIKI_USER, RPA_WIKI_PASSWORD (default robot / robot-pass)" >&2; exit 2; }
[ -f /usr/share/dokuwiki/doku.php ] && command -v php >/dev/null || { echo "dokuwiki.sh: install the packages dokuwiki, php-cli and php-xml (./rpa setup --tests)" >&2; exit 3; }
mkdir -p "$1"
folder=$(cd "$1" && pwd)
if [ ! -f "$folder/conf/local.php" ]; then
  mkdir -p "$folder/conf" "$folder/sessions"
  cp -rL /etc/dokuwiki/. "$folder/conf/"
  mkdir -p "$folder/data"/{attic,cache,index,locks,log,media,media_attic,media_meta,meta,pages,tmp}
  FOLDER=$folder php -r '
    $user = getenv("RPA_WIKI_USER") ?: "robot"; $password = getenv("RPA_WIKI_PASSWORD") ?: "robot-pass"; $folder = getenv("FOLDER");
    file_put_contents("$folder/conf/local.php", "<?php\n" . implode("\n", array_map(
      fn($name, $value) => "\$conf[" . var_export($name, true) . "] = " . var_export($value, true) . ";",
      ["title", "lang", "savedir", "useacl", "autopasswd", "disableactions", "updatecheck"],
      ["試験用 Wiki", "ja", "$folder/data", 1, 0, "register,resendpwd", 0])) . "\n");
    file_put_contents("$folder/conf/users.auth.php", "$user:" . password_hash($password, PASSWORD_BCRYPT) . ":Robot:robot@example.invalid:user\n");
    file_put_contents("$folder/conf/acl.auth.php", "*\t@ALL\t1\n*\t@user\t8\n");
    file_put_contents("$folder/prepend.php", "<?php\ndefine(\"DOKU_CONF\", " . var_export("$folder/conf/", true) . ");\ndefine(\"DOKU_FARM\", false);\n");'
fi
exec php -d auto_prepend_file="$folder/prepend.php" -d session.save_path="$folder/sessions" -d display_errors=0 -S "127.0.0.1:$2" -t /usr/share/dokuwiki
