# Runs a command in a network of its own, with one cable from v0 to v1: alone.sh COMMAND... To be started by `unshare -Urn`.
set -e
ip link set lo up
ip link add v0 type veth peer name v1
ip addr add 10.9.0.1/24 brd + dev v0
ip link set v0 up
ip link set v1 up
exec "$@"
