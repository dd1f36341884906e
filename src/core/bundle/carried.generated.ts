// Generated from nix/ by `npm run carry`; edit the files there.

/** The Nix files that every bundle carries unchanged, by their path in the bundle. */
export const CARRIED: Readonly<Record<string, string>> = {
  'checks/default.nix': `# What \`nix flake check\` runs: every machine builds, and every file is formatted.
{
  machines,
  pkgs,
  self,
}:
let
  inherit (pkgs) lib;
  inherit (pkgs.stdenv.hostPlatform) system;

  here = lib.filterAttrs (_: machine: machine.system == system) machines;
in
{
  formatting = pkgs.runCommand "formatting" { nativeBuildInputs = [ pkgs.nixfmt ]; } ''
    find \${self} -name '*.nix' -exec nixfmt --check {} +
    touch $out
  '';
}
// lib.mapAttrs' (
  name: _:
  lib.nameValuePair "host-\${name}" self.nixosConfigurations.\${name}.config.system.build.toplevel
) here
`,
  'lib/hardening.nix': `# serviceConfig of a network service that needs no privilege and no device.
{
  CapabilityBoundingSet = "";
  DeviceAllow = "";
  DynamicUser = true;
  IPAddressDeny = "any";
  LockPersonality = true;
  MemoryDenyWriteExecute = true;
  NoNewPrivileges = true;
  PrivateDevices = true;
  PrivateTmp = true;
  PrivateUsers = true;
  ProcSubset = "pid";
  ProtectClock = true;
  ProtectControlGroups = true;
  ProtectHome = true;
  ProtectHostname = true;
  ProtectKernelLogs = true;
  ProtectKernelModules = true;
  ProtectKernelTunables = true;
  ProtectProc = "invisible";
  ProtectSystem = "strict";
  RemoveIPC = true;
  RestrictAddressFamilies = [
    "AF_INET"
    "AF_INET6"
    "AF_UNIX"
  ];
  RestrictNamespaces = true;
  RestrictRealtime = true;
  RestrictSUIDSGID = true;
  SystemCallArchitectures = "native";
  SystemCallFilter = [
    "@system-service"
    "~@privileged @resources"
  ];
  UMask = "0077";
}
`,
  'lib/kinds.json': `{
  "application": {
    "deployed": true,
    "names": [
      "app",
      "application",
      "microservice",
      "service"
    ],
    "port": 8080,
    "tools": [],
    "unit": "@instance@.service",
    "workload": true
  },
  "clickhouse": {
    "deployed": true,
    "names": [
      "clickhouse"
    ],
    "port": 8123,
    "tools": [
      "clickhouse"
    ],
    "unit": "clickhouse.service",
    "workload": false
  },
  "container": {
    "deployed": true,
    "names": [
      "container",
      "docker",
      "image",
      "oci"
    ],
    "port": 8080,
    "tools": [
      "podman"
    ],
    "unit": "podman-@instance@.service",
    "workload": true
  },
  "external-system": {
    "deployed": false,
    "names": [
      "external",
      "external system",
      "external-system"
    ],
    "port": 443,
    "tools": [],
    "unit": "@instance@.service",
    "workload": false
  },
  "grafana": {
    "deployed": true,
    "names": [
      "grafana"
    ],
    "port": 3000,
    "tools": [],
    "unit": "grafana.service",
    "workload": false
  },
  "minio": {
    "deployed": true,
    "names": [
      "minio",
      "s3"
    ],
    "port": 9000,
    "tools": [
      "minio-client"
    ],
    "unit": "minio.service",
    "workload": false
  },
  "mosquitto": {
    "deployed": true,
    "names": [
      "mosquitto",
      "mqtt"
    ],
    "port": 1883,
    "tools": [
      "mosquitto"
    ],
    "unit": "mosquitto.service",
    "workload": false
  },
  "nats": {
    "deployed": true,
    "names": [
      "jetstream",
      "nats",
      "nats-jetstream",
      "nats-server"
    ],
    "port": 4222,
    "tools": [
      "natscli"
    ],
    "unit": "nats.service",
    "workload": false
  },
  "nginx": {
    "deployed": true,
    "names": [
      "nginx",
      "reverse-proxy"
    ],
    "port": 80,
    "tools": [
      "curl"
    ],
    "unit": "nginx.service",
    "workload": false
  },
  "postgresql": {
    "deployed": true,
    "names": [
      "pg",
      "postgres",
      "postgresql"
    ],
    "port": 5432,
    "tools": [
      "postgresql"
    ],
    "unit": "postgresql.service",
    "workload": false
  },
  "prometheus": {
    "deployed": true,
    "names": [
      "prometheus"
    ],
    "port": 9090,
    "tools": [],
    "unit": "prometheus.service",
    "workload": false
  },
  "redis": {
    "deployed": true,
    "names": [
      "redis",
      "valkey"
    ],
    "port": 6379,
    "tools": [
      "redis"
    ],
    "unit": "redis-@short@.service",
    "workload": false
  }
}
`,
  'lib/letters.json': `{
  "": "̴̵̶̷̸̡̢̧̨̛̖̗̘̙̜̝̞̟̠̣̤̥̦̩̪̫̬̭̮̯̰̱̲̳̹̺̻̼͇͈͉͍͎̀́̂̃̄̅̆̇̈̉̊̋̌̍̎̏̐̑̒̓̔̽̾̿̀́͂̓̈́͆͊͋͌̕̚ͅ͏᷐᷎᷺͓͔͕͖͙͚᷂᷊᷏᷹᷽᷿᷷᷸͐͑͒͗͛ͣͤͥͦͧͨͩͪͫͬͭͮͯ᷀᷁᷃᷄᷅᷆᷇᷈᷉᷋᷌᷑᷒ᷓᷔᷕᷖᷗᷘᷙᷚᷛᷜᷝᷞᷟᷠᷡᷢᷣᷤᷥᷦᷧᷨᷩᷪᷫᷬᷭᷮᷯᷰᷱᷲᷳᷴ᷵᷻᷾͘᷶͜͟͢᷼͝͞͠͡᷍’⃒⃓⃘⃙⃚⃐⃑⃔⃕⃖⃗⃛⃜⃝⃞⃟⃠⃡⃢⃣⃤⃥⃦⃪⃫⃨⃬⃭⃮⃯⃧⃩⃰︀︁︂︃︄︅︆︇︈︉︊︋︌︍︎️＇ﾞﾟ",
  "-1-": "⑴",
  "-10-": "⑽",
  "-11-": "⑾",
  "-12-": "⑿",
  "-13-": "⒀",
  "-14-": "⒁",
  "-15-": "⒂",
  "-16-": "⒃",
  "-17-": "⒄",
  "-18-": "⒅",
  "-19-": "⒆",
  "-2-": "⑵",
  "-20-": "⒇",
  "-3-": "⑶",
  "-4-": "⑷",
  "-5-": "⑸",
  "-6-": "⑹",
  "-7-": "⑺",
  "-8-": "⑻",
  "-9-": "⑼",
  "-a-": "⒜",
  "-b-": "⒝",
  "-c": "℃",
  "-c-": "⒞",
  "-d-": "⒟",
  "-e-": "⒠",
  "-f": "℉",
  "-f-": "⒡",
  "-g-": "⒢",
  "-h-": "⒣",
  "-i-": "⒤",
  "-j-": "⒥",
  "-k-": "⒦",
  "-l-": "⒧",
  "-m-": "⒨",
  "-n": "ŉ",
  "-n-": "⒩",
  "-o-": "⒪",
  "-p-": "⒫",
  "-q-": "⒬",
  "-r-": "⒭",
  "-s-": "⒮",
  "-t-": "⒯",
  "-u-": "⒰",
  "-v-": "⒱",
  "-w-": "⒲",
  "-x-": "⒳",
  "-y-": "⒴",
  "-z-": "⒵",
  "0": "⁰₀⓪０𝟎𝟘𝟢𝟬𝟶",
  "0-3": "↉",
  "1": "¹₁①１𝟏𝟙𝟣𝟭𝟷",
  "1-": "⅟⒈",
  "1-10": "⅒",
  "1-2": "½",
  "1-3": "⅓",
  "1-4": "¼",
  "1-5": "⅕",
  "1-6": "⅙",
  "1-7": "⅐",
  "1-8": "⅛",
  "1-9": "⅑",
  "10": "⑩",
  "10-": "⒑",
  "11": "⑪",
  "11-": "⒒",
  "12": "⑫",
  "12-": "⒓",
  "13": "⑬",
  "13-": "⒔",
  "14": "⑭",
  "14-": "⒕",
  "15": "⑮",
  "15-": "⒖",
  "16": "⑯",
  "16-": "⒗",
  "17": "⑰",
  "17-": "⒘",
  "18": "⑱",
  "18-": "⒙",
  "19": "⑲",
  "19-": "⒚",
  "2": "²₂②２𝟐𝟚𝟤𝟮𝟸",
  "2-": "⒉",
  "2-3": "⅔",
  "2-5": "⅖",
  "20": "⑳",
  "20-": "⒛",
  "3": "³₃③３𝟑𝟛𝟥𝟯𝟹",
  "3-": "⒊",
  "3-4": "¾",
  "3-5": "⅗",
  "3-8": "⅜",
  "4": "⁴₄④４𝟒𝟜𝟦𝟰𝟺",
  "4-": "⒋",
  "4-5": "⅘",
  "5": "⁵₅⑤５𝟓𝟝𝟧𝟱𝟻",
  "5-": "⒌",
  "5-6": "⅚",
  "5-8": "⅝",
  "6": "⁶₆⑥６𝟔𝟞𝟨𝟲𝟼",
  "6-": "⒍",
  "7": "⁷₇⑦７𝟕𝟟𝟩𝟳𝟽",
  "7-": "⒎",
  "7-8": "⅞",
  "8": "⁸₈⑧８𝟖𝟠𝟪𝟴𝟾",
  "8-": "⒏",
  "9": "⁹₉⑨９𝟗𝟡𝟫𝟵𝟿",
  "9-": "⒐",
  "a": "ªÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧᴬᵃḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặₐÅⒶⓐＡａ𝐀𝐚𝐴𝑎𝑨𝒂𝒜𝒶𝓐𝓪𝔄𝔞𝔸𝕒𝕬𝖆𝖠𝖺𝗔𝗮𝘈𝘢𝘼𝙖𝙰𝚊",
  "a-": "ẚ",
  "a-c": "℀",
  "a-s": "℁",
  "ae": "ÆæǢǣǼǽᴭ",
  "b": "ᴮᵇḂḃḄḅḆḇℬⒷⓑＢｂ𝐁𝐛𝐵𝑏𝑩𝒃𝒷𝓑𝓫𝔅𝔟𝔹𝕓𝕭𝖇𝖡𝖻𝗕𝗯𝘉𝘣𝘽𝙗𝙱𝚋",
  "c": "ÇçĆćĈĉĊċČčᶜḈḉℂℭⅭⅽⒸⓒＣｃ𝐂𝐜𝐶𝑐𝑪𝒄𝒞𝒸𝓒𝓬𝔠𝕔𝕮𝖈𝖢𝖼𝗖𝗰𝘊𝘤𝘾𝙘𝙲𝚌",
  "c-o": "℅",
  "c-u": "℆",
  "d": "ÐðĎďĐđᴰᵈᶞḊḋḌḍḎḏḐḑḒḓⅅⅆⅮⅾⒹⓓＤｄ𝐃𝐝𝐷𝑑𝑫𝒅𝒟𝒹𝓓𝓭𝔇𝔡𝔻𝕕𝕯𝖉𝖣𝖽𝗗𝗱𝘋𝘥𝘿𝙙𝙳𝚍",
  "dz": "ǄǅǆǱǲǳ",
  "e": "ÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩᴱᵉḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệₑℯℰⅇⒺⓔＥｅ𝐄𝐞𝐸𝑒𝑬𝒆𝓔𝓮𝔈𝔢𝔼𝕖𝕰𝖊𝖤𝖾𝗘𝗲𝘌𝘦𝙀𝙚𝙴𝚎",
  "f": "ᶠḞḟℱⒻⓕＦｆ𝐅𝐟𝐹𝑓𝑭𝒇𝒻𝓕𝓯𝔉𝔣𝔽𝕗𝕱𝖋𝖥𝖿𝗙𝗳𝘍𝘧𝙁𝙛𝙵𝚏",
  "fax": "℻",
  "ff": "ﬀ",
  "ffi": "ﬃ",
  "ffl": "ﬄ",
  "fi": "ﬁ",
  "fl": "ﬂ",
  "g": "ĜĝĞğĠġĢģǦǧǴǵᴳᵍḠḡℊⒼⓖＧｇ𝐆𝐠𝐺𝑔𝑮𝒈𝒢𝓖𝓰𝔊𝔤𝔾𝕘𝕲𝖌𝖦𝗀𝗚𝗴𝘎𝘨𝙂𝙜𝙶𝚐",
  "h": "ĤĥĦħȞȟʰᴴḢḣḤḥḦḧḨḩḪḫẖₕℋℌℍℎℏⒽⓗＨｈ𝐇𝐡𝐻𝑯𝒉𝒽𝓗𝓱𝔥𝕙𝕳𝖍𝖧𝗁𝗛𝗵𝘏𝘩𝙃𝙝𝙷𝚑",
  "i": "ÌÍÎÏìíîïĨĩĪīĬĭĮįİıǏǐȈȉȊȋᴵᵢḬḭḮḯỈỉỊịⁱℐℑℹⅈⅠⅰⒾⓘＩｉ𝐈𝐢𝐼𝑖𝑰𝒊𝒾𝓘𝓲𝔦𝕀𝕚𝕴𝖎𝖨𝗂𝗜𝗶𝘐𝘪𝙄𝙞𝙸𝚒𝚤",
  "ii": "Ⅱⅱ",
  "iii": "Ⅲⅲ",
  "ij": "Ĳĳ",
  "iv": "Ⅳⅳ",
  "ix": "Ⅸⅸ",
  "j": "ĴĵǰʲᴶⅉⒿⓙＪｊ𝐉𝐣𝐽𝑗𝑱𝒋𝒥𝒿𝓙𝓳𝔍𝔧𝕁𝕛𝕵𝖏𝖩𝗃𝗝𝗷𝘑𝘫𝙅𝙟𝙹𝚓",
  "k": "ĶķǨǩᴷᵏḰḱḲḳḴḵₖKⓀⓚＫｋ𝐊𝐤𝐾𝑘𝑲𝒌𝒦𝓀𝓚𝓴𝔎𝔨𝕂𝕜𝕶𝖐𝖪𝗄𝗞𝗸𝘒𝘬𝙆𝙠𝙺𝚔",
  "l": "ĹĺĻļĽľŁłˡᴸḶḷḸḹḺḻḼḽₗℒℓⅬⅼⓁⓛＬｌ𝐋𝐥𝐿𝑙𝑳𝒍𝓁𝓛𝓵𝔏𝔩𝕃𝕝𝕷𝖑𝖫𝗅𝗟𝗹𝘓𝘭𝙇𝙡𝙻𝚕",
  "l-": "Ŀŀ",
  "lj": "Ǉǈǉ",
  "m": "ᴹᵐḾḿṀṁṂṃₘℳⅯⅿⓂⓜＭｍ𝐌𝐦𝑀𝑚𝑴𝒎𝓂𝓜𝓶𝔐𝔪𝕄𝕞𝕸𝖒𝖬𝗆𝗠𝗺𝘔𝘮𝙈𝙢𝙼𝚖",
  "n": "ÑñŃńŅņŇňǸǹᴺṄṅṆṇṈṉṊṋⁿₙℕⓃⓝＮｎ𝐍𝐧𝑁𝑛𝑵𝒏𝒩𝓃𝓝𝓷𝔑𝔫𝕟𝕹𝖓𝖭𝗇𝗡𝗻𝘕𝘯𝙉𝙣𝙽𝚗",
  "nj": "Ǌǋǌ",
  "no": "№",
  "o": "ºÒÓÔÕÖØòóôõöøŌōŎŏŐőƠơǑǒǪǫǬǭǾǿȌȍȎȏȪȫȬȭȮȯȰȱᴼᵒṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợₒℴⓄⓞＯｏ𝐎𝐨𝑂𝑜𝑶𝒐𝒪𝓞𝓸𝔒𝔬𝕆𝕠𝕺𝖔𝖮𝗈𝗢𝗼𝘖𝘰𝙊𝙤𝙾𝚘",
  "oe": "Œœ",
  "p": "ᴾᵖṔṕṖṗₚℙⓅⓟＰｐ𝐏𝐩𝑃𝑝𝑷𝒑𝒫𝓅𝓟𝓹𝔓𝔭𝕡𝕻𝖕𝖯𝗉𝗣𝗽𝘗𝘱𝙋𝙥𝙿𝚙",
  "q": "ℚⓆⓠＱｑ𝐐𝐪𝑄𝑞𝑸𝒒𝒬𝓆𝓠𝓺𝔔𝔮𝕢𝕼𝖖𝖰𝗊𝗤𝗾𝘘𝘲𝙌𝙦𝚀𝚚",
  "r": "ŔŕŖŗŘřȐȑȒȓʳᴿᵣṘṙṚṛṜṝṞṟℛℜℝⓇⓡＲｒ𝐑𝐫𝑅𝑟𝑹𝒓𝓇𝓡𝓻𝔯𝕣𝕽𝖗𝖱𝗋𝗥𝗿𝘙𝘳𝙍𝙧𝚁𝚛",
  "rs": "₨",
  "s": "ŚśŜŝŞşŠšſȘșˢṠṡṢṣṤṥṦṧṨṩẛₛⓈⓢＳｓ𝐒𝐬𝑆𝑠𝑺𝒔𝒮𝓈𝓢𝓼𝔖𝔰𝕊𝕤𝕾𝖘𝖲𝗌𝗦𝘀𝘚𝘴𝙎𝙨𝚂𝚜",
  "sm": "℠",
  "ss": "ßẞ",
  "st": "ﬅﬆ",
  "t": "ŢţŤťŦŧȚțᵀᵗṪṫṬṭṮṯṰṱẗₜⓉⓣＴｔ𝐓𝐭𝑇𝑡𝑻𝒕𝒯𝓉𝓣𝓽𝔗𝔱𝕋𝕥𝕿𝖙𝖳𝗍𝗧𝘁𝘛𝘵𝙏𝙩𝚃𝚝",
  "tel": "℡",
  "th": "Þþ",
  "tm": "™",
  "u": "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗᵁᵘᵤṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰựⓊⓤＵｕ𝐔𝐮𝑈𝑢𝑼𝒖𝒰𝓊𝓤𝓾𝔘𝔲𝕌𝕦𝖀𝖚𝖴𝗎𝗨𝘂𝘜𝘶𝙐𝙪𝚄𝚞",
  "v": "ᵛᵥṼṽṾṿⅤⅴⓋⓥＶｖ𝐕𝐯𝑉𝑣𝑽𝒗𝒱𝓋𝓥𝓿𝔙𝔳𝕍𝕧𝖁𝖛𝖵𝗏𝗩𝘃𝘝𝘷𝙑𝙫𝚅𝚟",
  "vi": "Ⅵⅵ",
  "vii": "Ⅶⅶ",
  "viii": "Ⅷⅷ",
  "w": "ŴŵʷᵂẀẁẂẃẄẅẆẇẈẉẘⓌⓦＷｗ𝐖𝐰𝑊𝑤𝑾𝒘𝒲𝓌𝓦𝔀𝔚𝔴𝕎𝕨𝖂𝖜𝖶𝗐𝗪𝘄𝘞𝘸𝙒𝙬𝚆𝚠",
  "x": "ˣẊẋẌẍₓⅩⅹⓍⓧＸｘ𝐗𝐱𝑋𝑥𝑿𝒙𝒳𝓍𝓧𝔁𝔛𝔵𝕏𝕩𝖃𝖝𝖷𝗑𝗫𝘅𝘟𝘹𝙓𝙭𝚇𝚡",
  "xi": "Ⅺⅺ",
  "xii": "Ⅻⅻ",
  "y": "ÝýÿŶŷŸȲȳʸẎẏẙỲỳỴỵỶỷỸỹⓎⓨＹｙ𝐘𝐲𝑌𝑦𝒀𝒚𝒴𝓎𝓨𝔂𝔜𝔶𝕐𝕪𝖄𝖞𝖸𝗒𝗬𝘆𝘠𝘺𝙔𝙮𝚈𝚢",
  "z": "ŹźŻżŽžᶻẐẑẒẓẔẕℤℨⓏⓩＺｚ𝐙𝐳𝑍𝑧𝒁𝒛𝒵𝓏𝓩𝔃𝔷𝕫𝖅𝖟𝖹𝗓𝗭𝘇𝘡𝘻𝙕𝙯𝚉𝚣"
}
`,
  'lib/wait-for.nix': `# Waits until each \`address:port\` that it is given accepts a connection, for a minute in all.
{ coreutils, writeShellApplication }:
writeShellApplication {
  name = "wait-for";
  runtimeInputs = [ coreutils ];
  text = ''
    deadline=$((SECONDS + 60))
    for endpoint in "$@"; do
      address=''\${endpoint%:*}
      address=''\${address#[}
      address=''\${address%]}
      until timeout 2 bash -c ': < "/dev/tcp/$0/$1"' "$address" "''\${endpoint##*:}" 2>/dev/null; do
        if [ "$SECONDS" -ge "$deadline" ]; then
          echo "no answer from $endpoint" >&2
          exit 1
        fi
        sleep 1
      done
    done
  '';
}
`,
  'lib/words.json': `{
  "channels": [
    "nixos-26.05",
    "nixos-25.11",
    "nixos-unstable"
  ],
  "edgeKinds": [
    "depends_on",
    "publishes",
    "subscribes",
    "administers"
  ],
  "interface": "enp1s0",
  "namespace": "05fbe2c3-cb20-556c-87f0-6b0312f105f6",
  "nodeTypes": [
    "Server",
    "Workstation",
    "Router",
    "Gateway",
    "AccessPoint",
    "IoTDevice",
    "Container",
    "VirtualMachine"
  ],
  "reserved": [
    "assert",
    "else",
    "false",
    "if",
    "import",
    "in",
    "inherit",
    "let",
    "null",
    "or",
    "rec",
    "then",
    "true",
    "with",
    "builtins",
    "self",
    "outputs",
    "default",
    "end",
    "graph",
    "subgraph",
    "flowchart",
    "class",
    "click",
    "style",
    "direction",
    "localhost",
    "localdomain",
    "nixos",
    "systemd",
    "init",
    "con",
    "prn",
    "aux",
    "nul",
    "com1",
    "com2",
    "com3",
    "com4",
    "com5",
    "com6",
    "com7",
    "com8",
    "com9",
    "lpt1",
    "lpt2",
    "lpt3",
    "lpt4",
    "lpt5",
    "lpt6",
    "lpt7",
    "lpt8",
    "lpt9"
  ],
  "reservedDomains": [
    "cim",
    "cim-domain",
    "topology",
    "base",
    "domains",
    "hosts",
    "home"
  ],
  "reservedUsers": [
    "root",
    "nobody",
    "nogroup",
    "wheel",
    "users",
    "daemon",
    "sshd",
    "messagebus",
    "polkituser",
    "nixbld",
    "nscd",
    "rtkit",
    "avahi",
    "systemd-network",
    "systemd-resolve",
    "systemd-timesync",
    "systemd-oom",
    "systemd-coredump",
    "postgres",
    "mysql",
    "redis",
    "nats",
    "nginx",
    "caddy",
    "httpd",
    "acme",
    "git",
    "gitea",
    "forgejo",
    "grafana",
    "prometheus",
    "loki",
    "mosquitto",
    "minio",
    "keycloak",
    "vault",
    "consul",
    "influxdb2",
    "meilisearch",
    "clickhouse",
    "rabbitmq",
    "mongodb",
    "docker",
    "podman",
    "kubernetes",
    "haproxy",
    "bind",
    "named",
    "unbound",
    "kresd",
    "knot-resolver",
    "bird",
    "keepalived",
    "wwwrun",
    "event-store"
  ],
  "spaces": [
    "\\t",
    "\\n",
    "\\u000b",
    "\\r",
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    "　",
    "﻿"
  ],
  "stateVersion": "26.05",
  "systems": [
    "x86_64-linux",
    "aarch64-linux"
  ],
  "tiers": [
    "Client",
    "Leaf",
    "Cluster",
    "SuperCluster"
  ]
}
`,
  'modules/cim-domain.nix': `# Domains and machines as options, and what follows from them on each machine: firewall, host
# names, one target per domain, assertions.
{ config, lib, ... }:
let
  inherit (lib) mkOption types;

  cfg = config.cim;
  inherit (config.networking) hostName;

  domains = lib.filterAttrs (_: domain: domain.enable) cfg.domains;

  services = lib.concatLists (
    lib.mapAttrsToList (
      domain:
      { services, ... }:
      lib.mapAttrsToList (
        name: service:
        service
        // {
          inherit domain;
          id = "\${domain}/\${name}";
        }
      ) services
    ) domains
  );
  ids = map (service: service.id) services;

  # A service reaches what it requires, and a workload also what the domains that its own domain
  # depends on offer.
  reachedBy =
    service:
    let
      offered = lib.filter (
        other: other.offered && lib.elem other.domain domains.\${service.domain}.dependencies
      ) services;
      isWorkload = lib.elem service.kind [
        "application"
        "container"
      ];
    in
    service.requires ++ lib.optionals isWorkload (map (other: other.id) offered);

  # Ports of this machine that services of another machine reach.
  portsFor =
    source:
    lib.pipe services [
      (lib.filter (
        service:
        service.here
        && service.port != null
        && !service.public
        && lib.any (client: client.host == source && lib.elem service.id (reachedBy client)) services
      ))
      (map (service: service.port))
      lib.unique
      (lib.sort lib.lessThan)
    ];

  firewallRule =
    source:
    { address, ... }:
    let
      ports = portsFor source;
      family = if lib.hasInfix ":" address then "ip6" else "ip";
    in
    lib.optionalString (ports != [ ] && address != null) ''
      iifname "\${cfg.hosts.\${hostName}.interface}" \${family} saddr \${address} tcp dport { \${
        lib.concatMapStringsSep ", " toString ports
      } } accept comment "\${source}"
    '';

  otherHosts = lib.removeAttrs cfg.hosts [ hostName ];
  addressedHosts = lib.filterAttrs (_: host: host.address != null) otherHosts;

  domainsHere = lib.filterAttrs (
    _: domain: lib.any (service: service.here) (lib.attrValues domain.services)
  ) domains;

  # A unit's description is one line, in which % starts a specifier.
  oneLine = lib.replaceStrings [ "\\n" "\\r" "%" "\\\\" ] [ " " " " "%%" "/" ];

  hostOptions = {
    options = {
      address = mkOption {
        type = types.nullOr types.str;
        example = "10.20.0.11";
        description = "Address at which the other machines reach this one; null if only its name is known.";
      };
      interface = mkOption {
        type = types.str;
        example = "enp1s0";
        description = "Network interface that carries the address.";
      };
      tier = mkOption {
        type = types.enum [
          "client"
          "leaf"
          "cluster"
          "super-cluster"
        ];
        default = "cluster";
        description = "Tier of the machine in the network.";
      };
      memory = mkOption {
        type = types.nullOr types.ints.positive;
        default = null;
        description = "Memory of the machine in MiB.";
      };
    };
  };

  serviceOptions =
    { config, name, ... }:
    {
      options = {
        kind = mkOption {
          type = types.str;
          example = "postgresql";
          description = "Kind of the service in the drawing.";
        };
        host = mkOption {
          type = types.str;
          description = "Machine that runs the service.";
        };
        port = mkOption {
          type = types.nullOr types.port;
          default = null;
          description = "TCP port on which the service listens.";
        };
        unit = mkOption {
          type = types.str;
          default = "\${name}.service";
          defaultText = lib.literalExpression ''"''\${name}.service"'';
          description = "systemd unit that runs the service.";
        };
        requires = mkOption {
          type = types.listOf types.str;
          default = [ ];
          example = [ "sales/postgresql" ];
          description = "Services that this one connects to, as \`<domain>/<service>\`.";
        };
        offered = mkOption {
          type = types.bool;
          default = false;
          description = "Whether the workloads of depending domains may connect.";
        };
        public = mkOption {
          type = types.bool;
          default = false;
          description = "Whether the port is open to every address.";
        };
        here = mkOption {
          type = types.bool;
          readOnly = true;
          default = config.host == hostName;
          defaultText = lib.literalExpression "host == config.networking.hostName";
          description = "Whether this machine runs the service.";
        };
        address = mkOption {
          type = types.str;
          readOnly = true;
          default =
            if config.here then
              "127.0.0.1"
            else if cfg.hosts.\${config.host}.address == null then
              config.host
            else
              cfg.hosts.\${config.host}.address;
          defaultText = lib.literalMD "loopback, or the address of the service's machine";
          description = "Address at which this machine reaches the service.";
        };
        endpoint = mkOption {
          type = types.str;
          readOnly = true;
          default =
            let
              address = if lib.hasInfix ":" config.address then "[\${config.address}]" else config.address;
            in
            "\${address}:\${toString config.port}";
          defaultText = lib.literalMD "\`address:port\`, with brackets around an IPv6 address";
          description = "Address and port at which this machine reaches the service.";
        };
      };
    };

  domainOptions =
    { name, ... }:
    {
      options = {
        enable = lib.mkEnableOption "the domain \${name}";
        purpose = mkOption {
          type = types.str;
          default = "";
          description = "What the domain is for.";
        };
        administrator = mkOption {
          type = types.nullOr types.str;
          default = null;
          example = "alice@example.com";
          description = "E-mail address of the administrator.";
        };
        dependencies = mkOption {
          type = types.listOf types.str;
          default = [ ];
          description = "Domains that this one depends on.";
        };
        services = mkOption {
          type = types.attrsOf (types.submodule serviceOptions);
          default = { };
          description = "Services of the domain.";
        };
      };
    };
in
{
  options.cim = {
    hosts = mkOption {
      type = types.attrsOf (types.submodule hostOptions);
      default = { };
      description = "Machines of the network topology.";
    };
    domains = mkOption {
      type = types.attrsOf (types.submodule domainOptions);
      default = { };
      description = "Domains, with their services and dependencies.";
    };
  };

  config = {
    assertions = [
      {
        assertion = cfg.hosts ? \${hostName};
        message = "cim.hosts lacks this machine, \${hostName}.";
      }
    ]
    ++ lib.concatLists (
      lib.mapAttrsToList (
        name: domain:
        map (dependency: {
          assertion = domains ? \${dependency} && dependency != name;
          message = "cim.domains.\${name}.dependencies names \${dependency}, which is no other domain.";
        }) domain.dependencies
      ) domains
    )
    ++ lib.concatMap (
      service:
      [
        {
          assertion = cfg.hosts ? \${service.host};
          message = "The machine \${service.host} of \${service.id} is not in cim.hosts.";
        }
      ]
      ++ map (required: {
        assertion = lib.elem required ids;
        message = "\${service.id} requires \${required}, which does not exist.";
      }) service.requires
    ) services;

    networking = {
      hosts = lib.mkMerge (
        lib.mapAttrsToList (name: host: { \${host.address} = [ name ]; }) addressedHosts
      );
      nftables.enable = true;
      firewall = {
        allowedTCPPorts = map (service: service.port) (
          lib.filter (service: service.here && service.public && service.port != null) services
        );
        extraInputRules = lib.concatStrings (lib.mapAttrsToList firewallRule addressedHosts);
      };
    };

    systemd.targets = lib.mapAttrs' (
      name: domain:
      let
        dependencies = map (dependency: "domain-\${dependency}.target") (
          lib.filter (dependency: domainsHere ? \${dependency}) domain.dependencies
        );
      in
      lib.nameValuePair "domain-\${name}" {
        description = "\${name}: \${oneLine domain.purpose}";
        wantedBy = [ "multi-user.target" ];
        wants =
          dependencies
          ++ lib.mapAttrsToList (_: service: service.unit) (
            lib.filterAttrs (_: service: service.here) domain.services
          );
        after = dependencies;
      }
    ) domainsHere;
  };
}
`,
};
