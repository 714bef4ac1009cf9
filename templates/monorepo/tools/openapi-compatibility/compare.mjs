// What a change of an OpenAPI 3 document breaks for those who call it. A request may only become easier to make, a
// response may only promise more: the same difference of a schema is harmless on one side and breaking on the other.

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
const UPPER_LIMITS = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"];
const LOWER_LIMITS = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"];

/** Lists, as sentences, what `after` breaks for clients of `before`. */
export function compare(before, after) {
  const findings = [];
  for (const [path, item] of Object.entries(before.paths ?? {})) {
    for (const method of METHODS) {
      const operation = item[method];
      if (operation === undefined || operation.deprecated) {
        continue;
      }
      const where = `${method.toUpperCase()} ${path}`;
      const next = after.paths?.[path]?.[method];
      if (next === undefined) {
        findings.push(`${where} is gone`);
        continue;
      }
      const context = { before, after, where };
      findings.push(
        ...compareParameters(context, parametersOf(before, item, operation), parametersOf(after, after.paths[path], next)),
        ...compareRequests(context, operation.requestBody, next.requestBody),
        ...compareResponses(context, operation.responses ?? {}, next.responses ?? {}),
      );
    }
  }
  return findings;
}

function compareParameters({ before, after, where }, old, current) {
  const findings = [];
  for (const [key, parameter] of old) {
    const next = current.get(key);
    if (next === undefined) {
      if (!parameter.deprecated) {
        findings.push(`${where} no longer takes ${key}`);
      }
      continue;
    }
    if (next.required && !parameter.required) {
      findings.push(`${where} now demands ${key}`);
    }
    findings.push(...compareSchemas(side(before, after, "request"), parameter.schema, next.schema, `${where}, ${key}`));
  }
  for (const [key, parameter] of current) {
    if (parameter.required && !old.has(key)) {
      findings.push(`${where} now demands ${key}`);
    }
  }
  return findings;
}

function compareRequests({ before, after, where }, oldBody, currentBody) {
  const old = resolve(before, oldBody);
  const current = resolve(after, currentBody);
  const findings = [];
  if (current?.required && !old?.required) {
    findings.push(`${where} now demands a body`);
  }
  if (old !== undefined) {
    findings.push(
      ...compareContents(side(before, after, "request"), old.content, current?.content, `${where}, request`),
    );
  }
  return findings;
}

function compareResponses({ before, after, where }, old, current) {
  const findings = [];
  for (const [status, response] of Object.entries(old)) {
    const next = resolve(after, current[status]);
    if (next !== undefined) {
      findings.push(
        ...compareContents(
          side(before, after, "response"),
          resolve(before, response).content,
          next.content,
          `${where}, response ${status}`,
        ),
      );
    } else if (status.startsWith("2")) {
      findings.push(`${where} no longer answers ${status}`);
    }
  }
  return findings;
}

function compareContents(context, old, current, where) {
  return Object.entries(old ?? {}).flatMap(([type, { schema }]) => {
    const next = current?.[type];
    return next === undefined ? [`${where}: ${type} is gone`] : compareSchemas(context, schema, next.schema, where);
  });
}

function side(before, after, direction) {
  return { before, after, request: direction === "request", seen: new Set() };
}

function compareSchemas(context, oldSchema, currentSchema, where) {
  const pair = `${JSON.stringify(oldSchema)} ${JSON.stringify(currentSchema)}`;
  if (context.seen.has(pair)) {
    return [];
  }
  context.seen.add(pair);

  const old = merged(context.before, oldSchema);
  const current = merged(context.after, currentSchema);
  return [
    ...compareTypes(context, old, current, where),
    ...(context.request ? compareLimits(old, current, where) : []),
    ...compareProperties(context, old, current, where),
    ...compareVariants(context, old, current, where),
    ...(old.items !== undefined && current.items !== undefined
      ? compareSchemas(context, old.items, current.items, `${where}, items`)
      : []),
  ];
}

function compareTypes({ request }, old, current, where) {
  const accepted = (wide, narrow) => wide.length === 0 || (narrow.length > 0 && narrow.every((type) => fits(wide, type)));
  const [oldTypes, currentTypes] = [typesOf(old), typesOf(current)];
  const holds = request ? accepted(currentTypes, oldTypes) : accepted(oldTypes, currentTypes);
  return holds ? [] : [`${where}: the type ${name(oldTypes)} became ${name(currentTypes)}`];
}

function compareLimits(old, current, where) {
  const findings = [];
  if (current.enum !== undefined) {
    const refused = old.enum === undefined ? ["others"] : old.enum.filter((value) => !current.enum.includes(value));
    findings.push(...refused.map((value) => `${where}: the value ${value} is no longer taken`));
  }
  for (const limit of UPPER_LIMITS) {
    if (current[limit] !== undefined && !(old[limit] <= current[limit])) {
      findings.push(`${where}: ${limit} fell to ${current[limit]}`);
    }
  }
  for (const limit of LOWER_LIMITS) {
    if (current[limit] !== undefined && !((old[limit] ?? 0) >= current[limit])) {
      findings.push(`${where}: ${limit} rose to ${current[limit]}`);
    }
  }
  if (current.pattern !== undefined && current.pattern !== old.pattern) {
    findings.push(`${where}: the pattern became ${current.pattern}`);
  }
  return findings;
}

function compareProperties(context, old, current, where) {
  const findings = [];
  const [oldRequired, currentRequired] = [old.required ?? [], current.required ?? []];
  for (const [property, schema] of Object.entries(old.properties ?? {})) {
    const next = current.properties?.[property];
    const place = `${where}, ${property}`;
    if (next === undefined) {
      if (!merged(context.before, schema).deprecated) {
        findings.push(`${place} is gone`);
      }
    } else {
      findings.push(...compareSchemas(context, schema, next, place));
    }
  }
  const [wanted, given] = context.request ? [currentRequired, oldRequired] : [oldRequired, currentRequired];
  for (const property of wanted.filter((each) => !given.includes(each))) {
    if (context.request) {
      findings.push(`${where}, ${property} is now demanded`);
    } else if (current.properties?.[property] !== undefined) {
      findings.push(`${where}, ${property} is no longer always there`);
    }
  }
  return findings;
}

function compareVariants(context, old, current, where) {
  return ["oneOf", "anyOf"].flatMap((keyword) => {
    if (old[keyword] === undefined || current[keyword] === undefined) {
      return [];
    }
    const matches = (oldVariant, currentVariant) =>
      compareSchemas({ ...context, seen: new Set(context.seen) }, oldVariant, currentVariant, where).length === 0;
    const unmatched = context.request
      ? old[keyword].filter((variant) => !current[keyword].some((each) => matches(variant, each)))
      : current[keyword].filter((variant) => !old[keyword].some((each) => matches(each, variant)));
    return unmatched.map((variant) => `${where}: ${keyword} changed for ${JSON.stringify(variant)}`);
  });
}

function parametersOf(document, item, operation) {
  const all = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((each) => resolve(document, each));
  return new Map(all.map((parameter) => [`${parameter.in} parameter ${parameter.name}`, parameter]));
}

function resolve(document, value) {
  if (value?.$ref === undefined) {
    return value;
  }
  const steps = value.$ref.replace(/^#\//, "").split("/");
  const target = steps.reduce((node, step) => node?.[step.replaceAll("~1", "/").replaceAll("~0", "~")], document);
  if (target === undefined) {
    throw new Error(`${value.$ref} leads nowhere in the document: only references within it are followed`);
  }
  return resolve(document, target);
}

function merged(document, schema) {
  const { allOf, ...own } = resolve(document, schema) ?? {};
  return (allOf ?? []).reduce((all, part) => {
    const other = merged(document, part);
    return {
      ...other,
      ...all,
      properties: { ...other.properties, ...all.properties },
      required: [...(other.required ?? []), ...(all.required ?? [])],
    };
  }, own);
}

function typesOf(schema) {
  return schema.type === undefined ? [] : [schema.type].flat();
}

function fits(types, type) {
  return types.includes(type) || (type === "integer" && types.includes("number"));
}

function name(types) {
  return types.length === 0 ? "any" : types.join(" or ");
}
