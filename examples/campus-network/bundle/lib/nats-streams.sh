# Makes JetStream streams, or changes them to what is asked, by the protocol of NATS itself: a client
# that knows no more than this needs bash and OpenSSL.
export LC_ALL=C
work=$(mktemp --directory)
trap 'rm --recursive --force "$work"' EXIT

# The signature of a text by the key whose seed a file holds, as CONNECT wants it. A seed in base 32 is
# two bytes, the 32 of an Ed25519 key, and two of a checksum.
signature() {
  printf '\x30\x2e\x02\x01\x00\x30\x05\x06\x03\x2b\x65\x70\x04\x22\x04\x20' >"$work/key"
  { tr --delete '[:space:]' <"$1" && printf '======'; } | base32 --decode |
    tail --bytes=+3 | head --bytes=32 >>"$work/key"
  printf '%s' "$2" >"$work/text"
  openssl pkeyutl -sign -rawin -keyform DER -inkey "$work/key" -in "$work/text" |
    base64 --wrap=0 | tr '+/' '-_' | tr --delete '='
  rm "$work/key"
}

# Reads until a line begins so, and leaves that line in `line`; answers the pings of the server.
expect() {
  while IFS= read -r -t 30 line <&"$nats"; do
    case $line in
      "$1"*) return ;;
      PING*) printf 'PONG\r\n' >&"$nats" ;;
      -ERR*) break ;;
    esac
  done
  echo "no $1 from NATS, but: ${line:-nothing}" >&2
  return 1
}

# log_in PORT NKEY SEED-FILE
log_in() {
  until { exec {nats}<>"/dev/tcp/127.0.0.1/$1"; } 2>/dev/null; do sleep 1; done
  expect INFO
  [[ $line =~ \"nonce\":\"([^\"]+)\" ]]
  local signed
  signed=$(signature "$3" "${BASH_REMATCH[1]}")
  # In one write, which printf does not promise: whom the server does not know, it leaves at once,
  # and its reason is lost with what it has not read.
  local hello
  printf -v hello 'CONNECT {"verbose":false,"nkey":"%s","sig":"%s"}\r\nSUB _INBOX.streams 1\r\nPING\r' \
    "$2" "$signed"
  cat <<<"$hello" >&"$nats"
  expect PONG
}

# request SUBJECT PAYLOAD leaves the answer in `answer`.
request() {
  printf 'PUB %s _INBOX.streams %d\r\n%s\r\n' "$1" "${#2}" "$2" >&"$nats"
  expect MSG
  line=${line%$'\r'}
  IFS= read -r -t 30 -N "${line##* }" answer <&"$nats"
}

# apply NAME CONFIGURATION
apply() {
  request "\$JS.API.STREAM.CREATE.$1" "$2"
  # Another configuration has the name already.
  if [[ $answer == *'"err_code":10058'* ]]; then
    request "\$JS.API.STREAM.UPDATE.$1" "$2"
  fi
  if [[ $answer == *'"error":'* ]]; then
    echo "stream $1: $answer" >&2
    return 1
  fi
}
