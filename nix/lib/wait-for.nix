# Waits until each `address port` that it is given accepts a connection, for a minute in all.
{ coreutils, writeShellApplication }:
writeShellApplication {
  name = "wait-for";
  runtimeInputs = [ coreutils ];
  text = ''
    deadline=$((SECONDS + 60))
    while [ $# -ge 2 ]; do
      until timeout 2 bash -c ': < "/dev/tcp/$0/$1"' "$1" "$2" 2>/dev/null; do
        if [ "$SECONDS" -ge "$deadline" ]; then
          echo "no answer from $1, port $2" >&2
          exit 1
        fi
        sleep 1
      done
      shift 2
    done
  '';
}
