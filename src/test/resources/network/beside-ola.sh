# Runs a command in a network of its own, with OLA's daemon beside it: beside-ola.sh FOLDER COMMAND...
# To be started by `unshare -Urn`. The daemon refuses to be root, so it gets a user of its own inside.
set -e
cd "$1"
shift
ip link set lo up
ip link add v0 type veth peer name v1
ip addr add 10.9.0.1/24 brd + dev v0
ip link set v0 up
ip link set v1 up
mkdir -p conf
printf 'ip = 10.9.0.1\nignore_preview = true\n' > conf/ola-e131.conf
printf 'ip = 127.0.0.1\nuse_loopback = true\n' > conf/ola-artnet.conf
chmod -R a+rwX .
unshare -U --map-user=1000 olad --no-register-with-dns-sd -c "$PWD/conf" > olad.log 2>&1 &
"$@" && ok=0 || ok=$?
kill $! || true
wait || true
exit $ok
