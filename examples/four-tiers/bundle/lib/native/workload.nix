# What its dependencies mean for a service that runs a program.
{
  connections,
  hosts,
  kindOf,
  lib,
  pkgs,
  places,
  usesSocket,
}:
service:
let
  inherit (service) reaches;

  given = map (one: kindOf.${one.kind}.connection one) connections;
  files = lib.concatMap (
    {
      secrets ? [ ],
      ...
    }:
    secrets
  ) given;

  # systemd expands specifiers in the environment of its own units: %% is a percent sign.
  written =
    secretsAt: text:
    if lib.hasPrefix "%" secretsAt then lib.replaceStrings [ "%" ] [ "%%" ] text else text;

  own =
    secretsAt: items:
    lib.listToAttrs (
      lib.reverseList (
        map (
          item:
          let
            parts = lib.splitString "=" item;
          in
          lib.nameValuePair (lib.head parts) (written secretsAt (lib.concatStringsSep "=" (lib.tail parts)))
        ) items
      )
    );
  derived =
    secretsAt:
    lib.foldl' (
      all:
      {
        variables,
        secrets ? [ ],
      }:
      all
      // variables
      // lib.listToAttrs (
        map ({ variable, file, ... }: lib.nameValuePair variable "${secretsAt}/${file}") secrets
      )
    ) { } given;

  isElsewhere = one: one.host != service.host;
  before = map ({ ready, ... }: ready) (lib.filter (one: one.isDeployed && !isElsewhere one) reaches);
  network = lib.optional (
    service.isApplication || lib.any isElsewhere reaches
  ) "network-online.target";

  waitsFor = map places.endpoint (
    lib.filter (
      one:
      one.isDeployed
      && isElsewhere one
      && one.port != null
      && lib.elem "tcp" (one.kind.protocols or [ "tcp" ])
    ) reaches
  );

  externals = lib.filter (one: one.isExternal) reaches;
  isAddress = address: builtins.match "[0-9.]+|[0-9a-fA-F:]*:[0-9a-fA-F:.]*" address != null;
  others = lib.unique (
    map ({ host, ... }: host) (
      lib.filter (one: one.host != null && isElsewhere one) (reaches ++ service.clients)
    )
  );
  # What it depends on beside it sends it to the machine's own address.
  goesOnHere =
    service.host != null
    && hosts.${service.host}.address != null
    && lib.any (one: one.host == service.host && one.isRemote && one.kind.advertises or false) reaches;
  # A filter by address cannot know a name, nor who comes from everywhere.
  isOpen =
    service.service.public
    || lib.any (one: !isAddress (places.externalAddress one)) externals
    || lib.any (host: hosts.${host}.address == null) others;
in
{
  inherit waitsFor;

  environment =
    secretsAt: items:
    {
      HOST = service.listenAddress;
      PORT = places.portText service;
    }
    // derived secretsAt
    // own secretsAt items;

  units = lib.sort lib.lessThan (
    lib.unique (lib.filter (unit: unit != service.unit) (before ++ network))
  );

  # The dash: when the minute is over, the unit starts all the same.
  wait = lib.concatStringsSep " " (
    [ "-${lib.getExe (pkgs.callPackage ../wait-for.nix { })}" ] ++ waitsFor
  );

  allowed =
    if isOpen then
      "any"
    else
      [ "localhost" ]
      ++ map (host: places.range hosts.${host}) (
        lib.sort lib.lessThan (others ++ lib.optional goesOnHere service.host)
      )
      ++ map places.externalAddress externals;

  files = map lib.last (lib.attrValues (lib.groupBy ({ file, ... }: file) files));

  isUser = lib.any (usesSocket service) reaches;
  user = service.role;
}
