#!/usr/bin/env bash
# Run once by the official image when its volume is new: each service and Keycloak owns one database.
set -euo pipefail

create() {
  psql --set ON_ERROR_STOP=1 --set name="$1" --set secret="$2" --username "$POSTGRES_USER" <<'SQL'
create role :"name" login password :'secret';
create database :"name" owner :"name";
SQL
}

create alerts "$SIAGA_ALERTS_DATABASE_PASSWORD"
create agencies "$SIAGA_AGENCIES_DATABASE_PASSWORD"
create keycloak "$SIAGA_KEYCLOAK_DATABASE_PASSWORD"
