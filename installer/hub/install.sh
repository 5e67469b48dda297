#!/bin/sh
# Puts the centre's program into a folder of its own: install.sh [FOLDER], /opt/wingbook unless said.
# Run it again to bring the program up to date; the settings and the record are elsewhere.
set -eu
folder=${1:-/opt/wingbook}
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
source=$(CDPATH='' cd -- "$here/../.." && pwd)
new="$folder/program.new"

mkdir -p "$folder"
[ -x "$folder/venv/bin/python" ] || "${PYTHON:-python3}" -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
    --require-hashes --only-binary :all: --requirement "$here/requirements.lock"

rm -rf "$new"
mkdir "$new"
cp -R "$source/hub" "$source/record" "$source/resources" "$new/"
find "$new" -name __pycache__ -prune -exec rm -rf {} +
"$folder/venv/bin/python" -m compileall -q "$new"
rm -rf "$folder/program"
mv "$new" "$folder/program"

cat > "$folder/wingbook-hub" <<RUN
#!/bin/sh
# -P: nothing is run that lies where it is called from.
PYTHONPATH="$folder/program" exec "$folder/venv/bin/python" -P -m hub "\$@"
RUN
chmod 755 "$folder/wingbook-hub"
"$folder/wingbook-hub" config show > /dev/null
echo "The program is in $folder. Link $folder/wingbook-hub to where commands are."
