# Where services are, in the words of the options that cim-domain.nix declares.
{ config, lib }:
let
  inherit (config.cim) domains hosts;
  optionsOf = one: domains.${one.domainSlug}.services.${one.slug};

  bracketed = address: if lib.hasInfix ":" address then "[${address}]" else address;
  externalAddress = one: one.settings.address or "";
in
rec {
  inherit bracketed externalAddress;

  port = one: if one.host == null then one.port else (optionsOf one).port;
  portText = one: if port one == null then "" else toString (port one);
  address = one: if one.host == null then externalAddress one else (optionsOf one).address;
  endpoint =
    one:
    if one.host == null then
      "${bracketed (externalAddress one)}:${portText one}"
    else
      (optionsOf one).endpoint;

  /**
    Whether somebody knows the address of its machine.
  */
  isLocated = one: one.host != null && hosts.${(optionsOf one).host}.address != null;

  /**
    Address of a machine, or its name when nobody knows that.
  */
  hostAddress = host: if host.address == null then host.slug else hosts.${host.slug}.address;
  hostInterface = host: hosts.${host.slug}.interface;

  /**
    The addresses from which a machine comes.
  */
  range = host: hosts.${host.slug}.range;
}
