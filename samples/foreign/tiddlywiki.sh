#!/usr/bin/env bash
# Serves TiddlyWiki (npm: tiddlywiki) from a folder of its own: a wiki that is one page of script, to try robots on. It needs no account.
# Runs in the foreground until it is ended.
set -euo pipefail
[ $# = 2 ] || { echo "usage: tiddlywiki.sh FOLDER PORT" >&2; exit 2; }
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
program=$here/tiddlywiki/node_modules/tiddlywiki/tiddlywiki.js
[ -f "$program" ] && command -v node >/dev/null || { echo "tiddlywiki.sh: install the npm packages of samples/foreign/tiddlywiki (./rpa setup --tests)" >&2; exit 3; }
[ -f "$1/tiddlywiki.info" ] || node "$program" "$1" --init server >/dev/null
exec node "$program" "$1" --listen "port=$2" host=127.0.0.1
