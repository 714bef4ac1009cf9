"""The API in GraphQL; the schema is made of this code, and must equal `api/schema.graphql`."""
