{ lists }:
let
  inherit (builtins)
    concatStringsSep
    elemAt
    genList
    replaceStrings
    stringLength
    substring
    ;
  lower = characters "abcdefghijklmnopqrstuvwxyz";
  upper = characters "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  characters = s: genList (n: substring n 1 s) (stringLength s);
in
rec {
  inherit (builtins)
    compareVersions
    concatStringsSep
    hashString
    isString
    match
    replaceStrings
    split
    splitVersion
    stringLength
    substring
    toJSON
    unsafeDiscardStringContext
    ;
  stringToCharacters = characters;
  concatStrings = concatStringsSep "";
  concatMapStrings = f: list: concatStrings (map f list);
  concatMapStringsSep =
    sep: f: list:
    concatStringsSep sep (map f list);
  concatImapStringsSep =
    sep: f: list:
    concatStringsSep sep (lists.imap1 f list);
  concatImapStrings = concatImapStringsSep "";
  concatMapAttrsStringSep =
    sep: f: set:
    concatStringsSep sep (builtins.attrValues (builtins.mapAttrs f set));
  concatLines = concatMapStrings (line: line + "\n");
  intersperse =
    sep: list:
    builtins.concatLists (
      lists.imap0 (n: x: if n == 0 then [ x ] else [ sep x ]) list
    );
  join = concatStringsSep;
  optionalString = condition: s: if condition then s else "";
  replicate = n: s: concatStrings (lists.replicate n s);
  toUpper = replaceStrings lower upper;
  toLower = replaceStrings upper lower;
  toSentenceCase = s: toUpper (substring 0 1 s) + toLower (substring 1 (stringLength s) s);
  hasPrefix = prefix: s: substring 0 (stringLength prefix) s == prefix;
  hasSuffix =
    suffix: s:
    let
      start = stringLength s - stringLength suffix;
    in
    start >= 0 && substring start (stringLength s) s == suffix;
  hasInfix = infix: s: builtins.length (builtins.split (escapeRegex infix) s) > 1;
  removePrefix =
    prefix: s: if hasPrefix prefix s then substring (stringLength prefix) (stringLength s) s else s;
  removeSuffix =
    suffix: s:
    if hasSuffix suffix s then substring 0 (stringLength s - stringLength suffix) s else s;
  splitString =
    sep: s:
    builtins.filter builtins.isString (builtins.split (escapeRegex sep) s);
  trim =
    s:
    let
      found = builtins.match "[ \t\r\n]*(.*[^ \t\r\n])[ \t\r\n]*" s;
    in
    if found == null then "" else builtins.head found;
  escape = list: replaceStrings list (map (c: "\\${c}") list);
  escapeRegex = escape (characters "\\[{()^$?*+|.");
  escapeShellArg =
    arg:
    let
      s = toString arg;
    in
    if builtins.match "[[:alnum:],._+:@%/-]+" s == null then
      "'${replaceStrings [ "'" ] [ "'\\''" ] s}'"
    else
      s;
  escapeShellArgs = concatMapStringsSep " " escapeShellArg;
  escapeNixString = s: replaceStrings [ "$" ] [ "\\$" ] (builtins.toJSON s);
  escapeURL = s: replaceStrings [ "%" " " "#" "?" "/" ":" "@" ] [ "%25" "%20" "%23" "%3F" "%2F" "%3A" "%40" ] s;
  escapeXML = replaceStrings [ "\"" "'" "<" ">" "&" ] [ "&quot;" "&apos;" "&lt;" "&gt;" "&amp;" ];
  versionOlder = a: b: builtins.compareVersions b a == 1;
  versionAtLeast = a: b: !versionOlder a b;
  versions = {
    major = v: elemAt (builtins.splitVersion v) 0;
    minor = v: elemAt (builtins.splitVersion v) 1;
    patch = v: elemAt (builtins.splitVersion v) 2;
    majorMinor = v: concatStringsSep "." (lists.take 2 (builtins.splitVersion v));
  };
  toInt =
    s:
    let
      digits = builtins.match "[[:space:]]*(-?[1-9][0-9]*|0)[[:space:]]*" s;
    in
    if digits == null then throw "toInt: Could not convert ${builtins.toJSON s} to int." else builtins.fromJSON (builtins.head digits);
  toIntBase10 =
    s:
    let
      digits = builtins.match "[[:space:]]*0*(-?[0-9]+)[[:space:]]*" s;
    in
    if digits == null then throw "toIntBase10: Could not convert ${builtins.toJSON s} to int." else builtins.fromJSON (builtins.head digits);
  fixedWidthString =
    width: filler: s:
    if stringLength s >= width then s else fixedWidthString width filler (filler + s);
  fixedWidthNumber = width: n: fixedWidthString width "0" (toString n);
  makeSearchPath =
    subDir: paths: concatStringsSep ":" (map (path: "${path}/${subDir}") (builtins.filter (x: x != null) paths));
  makeSearchPathOutput =
    output: subDir: pkgs:
    makeSearchPath subDir (map (pkg: pkg.${output} or pkg.out or pkg) pkgs);
  makeBinPath = makeSearchPathOutput "bin" "bin";
  makeLibraryPath = makeSearchPathOutput "lib" "lib";
  makeIncludePath = makeSearchPathOutput "dev" "include";
  nameFromURL = url: sep: builtins.head (splitString sep (lists.last (splitString "/" url)));
  isStorePath = x: builtins.isString x && hasPrefix builtins.storeDir x;
  isConvertibleWithToString = x: !(builtins.isFunction x) && !(builtins.isAttrs x && !(x ? outPath || x ? __toString));
  toShellVar = name: value: "${name}=${escapeShellArg value}";
  cleanSource = src: src;
}
