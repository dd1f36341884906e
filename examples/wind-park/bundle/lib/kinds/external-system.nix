# External system, from the catalogue of Flakegraph: edit it there.
_: {
  service = _: { };

  connection = c: { variables.${c.variable "URL"} = c.url; };
}
