.DEFAULT_GOAL := help

help: ## say what there is
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

sandbox: ## try everything in the browser
	go run ./cmd/planbot sandbox

test: ## run the tests
	go test ./...

golden: ## write the golden files anew, then look at git diff
	go test $$(grep -rl 'flag.Bool("update"' --include=*_test.go . | xargs -n1 dirname | sort -u) -update

race: ## run the tests with the race detector, in an odd time zone
	TZ=Pacific/Chatham go test -race ./...

lint: ## vet and golangci-lint (install it first, see .ci/run)
	go vet ./... && golangci-lint run ./...

bench: build ## measure against the plain way
	./planbot bench

page: build ## play the sandbox's page in a browser (NODE_PATH leads to playwright-core)
	PLANBOT=$(CURDIR)/planbot node .ci/page.cjs

readme: ## write README's table of acts anew
	go test ./bot -run TestReadme -update

build: ## build the static binary
	.ci/build planbot

ci: ## everything CI runs
	.ci/run

.PHONY: help sandbox test golden race lint bench page readme build ci
