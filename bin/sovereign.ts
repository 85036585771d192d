#!/usr/bin/env ts-node
const x: number = 1;
process.stdout.write(`hi ${x} ${process.argv.slice(2)}\n`);
