# Everything a developer does with Leadline. `make help` lists it.
SHELL := /bin/bash
.DEFAULT_GOAL := help
JDK := $(shell infra/find-jdk 2>/dev/null)
MVN := JAVA_HOME="$(JDK)" mvn -B -ntp
JAVA := $(JDK)/bin/java
WEB := src/main/webui
# one small heap: the serial collector answers faster than G1 on a machine of a few cores (docs/adr)
JVM := -Xmx768m -XX:+UseSerialGC
APP := target/quarkus-app/quarkus-run.jar
SOURCES := $(shell find src/main pom.xml -type f -not -path '*/node_modules/*' 2>/dev/null)

.PHONY: help setup jdk run test quick bench chaos format openapi package native clean

help: ## Say what there is
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

jdk:
	@infra/find-jdk >/dev/null

setup: ## Install what the operating system must give (Debian: a browser, load tools); says what is missing elsewhere
	@infra/setup

run: jdk $(APP) ## Start everything on this machine: http://localhost:8080 (PORT, DATA, PUBLIC_URL, DATABASE_URL: see README)
	@exec "$(JAVA)" $(JVM) -jar $(APP)

$(APP): $(SOURCES)
	@echo "Building Leadline (the first time takes some minutes) …"
	@infra/need mvn node npm
	@$(MVN) -q -DskipTests package
	@touch $(APP)

test: jdk ## All that CI runs: format, web checks, Java tests, the built product killed and clicked through
	@infra/need mvn node npm
	@infra/setup browser
	@$(MVN) -q spotless:check
	@cd $(WEB) && npm ci --no-audit --no-fund && npm run check
	@$(MVN) -q -DskipWeb -Dlambda package
	@$(MVN) verify

quick: jdk ## The Java tests that need no built product
	@$(MVN) -DskipWeb -DskipITs verify

bench: jdk setup $(APP) ## Measure against PostgreSQL alone; figures also in target/bench.tsv (BENCH="-Dbench.history=0 …" leaves parts out)
	@$(MVN) -q -DskipWeb test-compile
	@"$(JAVA)" -Xmx512m $(BENCH) -cp "target/test-classes:target/quarkus-app/app/*:target/quarkus-app/lib/main/*:target/quarkus-app/lib/boot/*" io.leadline.bench.Bench

chaos: jdk ## 2,000 leads, 20 kills: nothing lost, nothing doubled (LEADS=, KILLS=)
	@$(MVN) -q -DskipTests package
	@$(MVN) -DskipWeb -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=KillIT -Dkill.leads=$(or $(LEADS),2000) -Dkill.kills=$(or $(KILLS),20) verify

format: jdk ## Put the sources into their one format
	@$(MVN) -q spotless:apply
	@cd $(WEB) && npm run format

openapi: jdk ## Renew docs/openapi.yaml and the web application's types from the code
	@$(MVN) -q -DskipTests -DskipWeb package
	@cp target/openapi/openapi.yaml docs/openapi.yaml
	@cd $(WEB) && npm run api

package: jdk ## Build the one artifact of all cloud functions (JVM): target/lambda/function.zip
	@$(MVN) -q -DskipTests -DskipWeb=false -Dlambda package

native: jdk ## Build the cloud functions' artifact as a native executable (GRAALVM_HOME, or a container build)
	@$(MVN) -q -DskipTests -Dlambda -Dquarkus.native.enabled=true package

clean: ## Remove what was built; data stays
	@rm -rf target
