#!/bin/sh
# Starts the compiled program for this machine from the platform package beside this one, or the bundle in Node if that is not installed. It ends in
# exec, so that the program gets all signals and streams directly. FAIRWAY_CALLED is the name of the program for hints.
self=$0
called=${0##*/}
case $self in */*) ;; *) self=$(command -v -- "$self") ;; esac
case ${npm_command-} in exec) case $self in */_npx/*) called='npx @fairway-dev/fairway' ;; *) called="npx $called" ;; esac ;; esac
while [ -h "$self" ]; do
  target=$(readlink "$self")
  case $target in /*) self=$target ;; *) self=${self%/*}/$target ;; esac
done
here=${self%/*}
for platform in linux-x64 linux-arm64 darwin-arm64; do
  for packages in "$here/../.." "$here/../node_modules/@fairway-dev"; do
    program=$packages/fairway-$platform/bin/fairway
    if [ -x "$program" ]; then FAIRWAY_CALLED=$called exec "$program" "$@"; fi
  done
done
FAIRWAY_CALLED=$called exec node "$here/../dist/fairway.cjs" "$@"
