_final: prev: { haproxy = prev.haproxy.override { useLua = false; }; }
