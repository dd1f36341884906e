# Waits until each `address:port` that it is given accepts a connection, for a minute in all.
{ coreutils, writeShellApplication }:
writeShellApplication {
  name = "wait-for";
  runtimeInputs = [ coreutils ];
  text = ''
    deadline=$((SECONDS + 60))
    for endpoint in "$@"; do
      address=''${endpoint%:*}
      address=''${address#[}
      address=''${address%]}
      until timeout 2 bash -c ': < "/dev/tcp/$0/$1"' "$address" "''${endpoint##*:}" 2>/dev/null; do
        if [ "$SECONDS" -ge "$deadline" ]; then
          echo "no answer from $endpoint" >&2
          exit 1
        fi
        sleep 1
      done
    done
  '';
}
