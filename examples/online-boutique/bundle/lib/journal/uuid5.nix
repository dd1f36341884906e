# UUIDs of names (RFC 9562), for what a journal names without an id. `builtins.hashString` cannot
# take a namespace's bytes, some of which may be zero: hence a SHA-1 of our own.
{ lib, text }:
let
  inherit (builtins) bitAnd bitOr bitXor;

  powers = lib.genList (n: lib.foldl' (power: _: power * 2) 1 (lib.genList lib.id n)) 33;
  power = lib.elemAt powers;
  word = bitAnd 4294967295;
  rotate = n: x: word (bitOr (x * power n) (x / power (32 - n)));
  invert = bitXor 4294967295;

  wordsOf =
    bytes:
    lib.genList (n: lib.foldl' (sum: byte: sum * 256 + byte) 0 (lib.sublist (4 * n) 4 bytes)) (
      lib.length bytes / 4
    );

  padded =
    bytes:
    let
      size = lib.length bytes;
      zeros = lib.mod (119 - lib.mod size 64) 64;
    in
    bytes
    ++ [ 128 ]
    ++ lib.genList (_: 0) (zeros + 4)
    ++ map (n: lib.mod (size * 8 / power n) 256) [
      24
      16
      8
      0
    ];

  schedule = lib.foldl' (
    w: t:
    w
    ++ [
      (rotate 1 (
        bitXor (bitXor (lib.elemAt w (t - 3)) (lib.elemAt w (t - 8))) (
          bitXor (lib.elemAt w (t - 14)) (lib.elemAt w (t - 16))
        )
      ))
    ]
  );

  round =
    {
      a,
      b,
      c,
      d,
      e,
    }:
    t: w:
    let
      parity = bitXor b (bitXor c d);
      choice = bitOr (bitAnd b c) (bitAnd (invert b) d);
      majority = bitOr (bitAnd b c) (bitOr (bitAnd b d) (bitAnd c d));
      mixed =
        if t < 20 then
          choice + 1518500249
        else if t < 40 then
          parity + 1859775393
        else if t < 60 then
          majority + 2400959708
        else
          parity + 3395469782;
      sum = word (rotate 5 a + mixed + e + w);
    in
    builtins.seq sum {
      a = sum;
      b = a;
      c = rotate 30 b;
      d = c;
      e = d;
    };

  block =
    state: words:
    let
      w = schedule words (lib.genList (n: n + 16) 64);
      result = lib.foldl' (now: t: round now t (lib.elemAt w t)) state (lib.genList lib.id 80);
    in
    lib.mapAttrs (name: value: word (value + state.${name})) result;

  start = {
    a = 1732584193;
    b = 4023233417;
    c = 2562383102;
    d = 271733878;
    e = 3285377520;
  };

  # The first sixteen bytes of the hash, as four words.
  hash =
    bytes:
    let
      words = wordsOf (padded bytes);
      result = lib.foldl' block start (
        lib.genList (n: lib.sublist (16 * n) 16 words) (lib.length words / 16)
      );
    in
    [
      result.a
      (bitOr (bitAnd result.b 4294905855) 20480)
      (bitOr (bitAnd result.c 1073741823) 2147483648)
      result.d
    ];

  hexBytes = digits: lib.genList (n: fromHex digits (2 * n) * 16 + fromHex digits (2 * n + 1)) 16;
  values = lib.listToAttrs (
    lib.imap0 (n: digit: lib.nameValuePair digit n) (lib.stringToCharacters "0123456789abcdef")
  );
  fromHex = digits: place: values.${builtins.substring place 1 digits};
in
namespace: name:
let
  hex = lib.concatMapStrings (x: lib.fixedWidthString 8 "0" (lib.toLower (lib.toHexString x))) (
    hash (hexBytes (lib.replaceStrings [ "-" ] [ "" ] namespace) ++ text.bytesOf name)
  );
  part = start: size: builtins.substring start size hex;
in
"${part 0 8}-${part 8 4}-${part 12 4}-${part 16 4}-${part 20 12}"
