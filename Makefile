.DEFAULT_GOAL := help

help: ## say what there is
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

sandbox: ## try everything in the browser
	go run ./cmd/planbot sandbox

test: ## run the tests
	go test ./...

golden: ## write the golden files anew, then look at git diff
	go test ./messages ./bot/... -update

race: ## run the tests with the race detector, in an odd time zone
	TZ=Pacific/Chatham go test -race ./...

lint: ## vet and golangci-lint (install it first, see .ci/run)
	go vet ./... && golangci-lint run ./...

bench: ## measure against the plain way
	go run ./cmd/planbot bench

build: ## build the static binary
	CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o planbot ./cmd/planbot

ci: ## everything CI runs
	.ci/run

.PHONY: help sandbox test golden race lint bench build ci
