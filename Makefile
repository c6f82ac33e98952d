# The front door. Each target is a line or two; the work is in scripts/.
.PHONY: setup run dev test lint lives fuzz read-back bench package gen icons

setup: ## install what is missing
	@scripts/setup.sh build screen test && echo 'setup: everything is here'

run: ## build and open the window (on a virtual screen, with a screenshot, where there is none)
	@scripts/run.sh

dev: ## open the window and build again at every save
	@scripts/dev.sh

test: ## everything that must hold; ends with the counts
	@scripts/check.sh lint test

lint: ## format, clippy, biome, svelte-check, tidy, the weight of the window at its start
	@scripts/check.sh lint

lives: ## ten thousand lives of the reminder loop, against a model; some minutes
	@scripts/lives.sh

fuzz: ## feed the readers with what nobody would write (FORMAT=vcard|…|all, MINUTES=10, EXAMPLES=folders)
	@scripts/fuzz.sh "$(or $(FORMAT),all)" "$(or $(MINUTES),10)" $(EXAMPLES)

read-back: ## have vobject and ez-vcard read the cards that are exported
	@cargo test --package goodturn-core --test core read_back -- --nocapture

bench: ## measure, beside the anchors of the same run
	@scripts/bench.sh

package: ## make the installers for this system, in dist/ (BUNDLES=deb,rpm,…)
	@scripts/package.sh $(BUNDLES)

gen: ## write again what is generated from the core: the window's types, docs/schema.sql
	@scripts/gen.sh

icons: ## draw every icon from the SVGs
	@scripts/icons.sh
