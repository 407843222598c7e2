-- A history as the hub would have recorded it: each row has the ids and values that the recorder
-- gives, which a rebuild of it proves. Statements end with a semicolon at the end of a line.
-- ${interactions}, ${customers} and ${giant} are numbers: of interactions, of possible customers,
-- and of the interactions of the first of these, who has more than anybody. Half of the messages
-- come as the benchmark's webhooks do, in one thread a customer; the others in threads of four, of
-- which the last is the answer.

TRUNCATE raw_event, interaction, interaction_part, raw_event_naming, interaction_identifier,
    matter_member, matter_key, matter_strand, matter_naming, matter_seen, matter, identifier,
    identifier_activity, customer_activity, customer, history_event, source_activity, delivery,
    delivery_customer;

CREATE SCHEMA fill;

-- Name-based ids: the beginning of what is hashed, and the last part of it.
CREATE FUNCTION fill.part(text) RETURNS bytea LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN int4send(octet_length($1)) || convert_to($1, 'UTF8');

CREATE FUNCTION fill.uuid8(bytea) RETURNS uuid LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN encode(set_byte(set_byte($1, 6, (get_byte($1, 6) & 15) | 128),
                       8, (get_byte($1, 8) & 63) | 128), 'hex')::uuid;

CREATE FUNCTION fill.named(bytea, text) RETURNS uuid LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN fill.uuid8(substring(sha256($1 || fill.part($2)), 1, 16));

CREATE TABLE fill.word AS SELECT
    fill.part('interaction') || fill.part('whatsapp/main') AS whatsapp,
    fill.part('interaction') || fill.part('sms/main') AS sms,
    fill.part('raw') || fill.part('whatsapp/main') AS raw_whatsapp,
    fill.part('raw') || fill.part('sms/main') AS raw_sms,
    fill.part('identifier') || fill.part('phone') || fill.part('') AS phone,
    fill.part('matter-key') || fill.part('THREAD') || fill.part('thread') AS thread,
    fill.part('matter-key') || fill.part('MESSAGE') || fill.part('message') || fill.part('')
        AS message,
    fill.part('matter-own') AS own,
    fill.named(fill.part('part'), '') AS main,
    fill.named(fill.part('agent'), '43330585569') AS agent,
    'The parcel was open at one side, and only one of the two came.' AS asked,
    'The other one is on its way to you.' AS told;

-- Who spoke when: the last an hour ago, the first 700 days before it.
CREATE TABLE fill.pick AS
SELECT n,
       CASE WHEN n % greatest(1, ${interactions} / ${giant}) = 0 THEN 0
            ELSE floor(${customers} * power(random(), 2))::integer END AS customer,
       hashint8(n) & 1 = 0 AS sms,
       date_trunc('second', now() - interval '1 hour'
           - (${interactions} - n) * (interval '700 days' / greatest(1, ${interactions}))) AS at
FROM generate_series(1::bigint, ${interactions}) n;

CREATE TABLE fill.person AS
SELECT p.customer, '+' || p.number AS phone, p.number, 'Customer ' || p.customer AS name,
       fill.named(w.phone, '+' || p.number) AS id
FROM (SELECT DISTINCT customer, 34600000000 + customer AS number FROM fill.pick) p
CROSS JOIN fill.word w;

-- talk: of the customer; talk_place: within it, from 0; place: of all that is the customer's.
CREATE TABLE fill.event AS
SELECT e.*,
       CASE WHEN e.sms THEN 'sms/main' ELSE 'whatsapp/main' END AS source,
       CASE WHEN e.sms THEN 'sms.' || e.n
            ELSE 'wamid.stored.' || e.n || '.' || extract(epoch FROM e.at)::bigint * 1000000
       END AS event_id,
       CASE WHEN e.sms THEN 'talk.' || e.customer || '.' || e.talk
            ELSE '409552778964973:' || (34600000000 + e.customer) END AS thread,
       e.sms AND e.talk_place = 3 AS told
FROM (
    SELECT p.*,
           CASE WHEN p.sms THEN (p.in_source / 4)::integer ELSE -1 END AS talk,
           CASE WHEN p.sms THEN (p.in_source % 4)::integer ELSE -1 END AS talk_place
    FROM (
        SELECT p.*,
               row_number() OVER (PARTITION BY customer, sms ORDER BY n) - 1 AS in_source,
               row_number() OVER (PARTITION BY customer ORDER BY n) AS place
        FROM fill.pick p) p) e;

DROP TABLE fill.pick;

CREATE TABLE fill.strand AS
SELECT t.*,
       (lpad(to_hex(extract(epoch FROM t.first_at)::bigint * 1000), 12, '0') || '7'
        || substr(t.hash, 1, 3) || '8' || substr(t.hash, 4, 15))::uuid AS id
FROM (
    SELECT customer, talk, count(*) AS size, min(n) AS first_n, max(n) AS last_n,
           min(at) AS first_at, max(at) AS last_at, bool_or(told) AS told,
           md5(customer || '.' || talk) AS hash
    FROM fill.event GROUP BY customer, talk) t;

-- All of an interaction that more than one table has.
CREATE TABLE fill.row AS
SELECT e.n, e.at, e.source, e.sms, e.told, e.customer, e.talk, e.place, e.thread, e.event_id,
       p.id AS person, p.name, p.phone, s.id AS strand,
       fill.named(CASE WHEN e.sms THEN w.sms ELSE w.whatsapp END, e.event_id) AS id,
       fill.named(CASE WHEN e.sms THEN w.raw_sms ELSE w.raw_whatsapp END, e.event_id) AS raw
FROM fill.event e
JOIN fill.person p ON p.customer = e.customer
JOIN fill.strand s ON s.customer = e.customer AND s.talk = e.talk
CROSS JOIN fill.word w
ORDER BY e.n;

DROP TABLE fill.event;
ALTER TABLE fill.row ADD PRIMARY KEY (n);
CREATE INDEX ON fill.row (customer, place);
ANALYZE fill.row, fill.person, fill.strand;

-- Its bytes are left short: nothing that is measured reads them.
INSERT INTO raw_event (id, source, event_id, mapping, received_at, content_type, settings, headers,
                       body, archived_at)
SELECT raw, source, event_id, CASE WHEN sms THEN 'canonical' ELSE 'whatsapp' END, at,
       'application/json', '{}', '{}', convert_to('{"id":"' || event_id || '"}', 'UTF8'), at
FROM fill.row ORDER BY n;

INSERT INTO interaction (id, source, occurred_at, kind, channel, content, withdrawn, recorded_at,
                         identifier_id, customer_name, customer_search,
                         counted_identifier, counted_channel, counted_search)
SELECT r.id, r.source, r.at, 'message', 'messaging',
       ('{"source":"' || r.source || '","sourceEventId":"' || r.event_id
        || '","revision":0,"kind":"message","channel":"messaging","direction":"'
        || CASE WHEN r.told THEN 'outbound' ELSE 'inbound' END
        || '","occurredAt":"' || to_char(r.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
        || '","endedAt":null,"status":null,"subject":null,"text":"'
        || CASE WHEN r.told THEN w.told ELSE w.asked END
        || '","participants":[{"role":"customer","name":"' || r.name
        || '","identifiers":[{"type":"phone","value":"' || r.phone || '","proof":"network"}]}'
        || CASE WHEN r.sms THEN '' ELSE ',{"role":"agent","identifiers":[{"type":"whatsapp.number",'
               || '"value":"43330585569","proof":"network"}]}' END
        || '],"thread":"' || r.thread || '","messageId":'
        || CASE WHEN r.sms THEN 'null' ELSE '"' || r.event_id || '"' END
        || ',"replyTo":[],"references":[],"attachments":[],"link":null,"attributes":'
        || CASE WHEN r.sms THEN '{}' ELSE '{"businessAccount":"880480571844883",'
               || '"messageType":"text","platform":"whatsapp"}' END
        || '}')::json,
       false, r.at, r.person, r.name, lower(r.name), r.person, 'messaging', lower(r.name)
FROM fill.row r CROSS JOIN fill.word w ORDER BY r.n;

INSERT INTO interaction_part (interaction_id, part_key, revision, content, raw_event_id)
SELECT r.id, w.main, 0, convert_to(i.content::text, 'UTF8'), r.raw
FROM fill.row r JOIN interaction i ON i.id = r.id CROSS JOIN fill.word w ORDER BY r.n;

INSERT INTO raw_event_naming (interaction_id, raw_event_id, identifier_id)
SELECT id, raw, person FROM fill.row ORDER BY n;

INSERT INTO interaction_identifier (interaction_id, participant, identifier_id, rank, proof, at,
                                    name, search)
SELECT id, 0, person, 0, 'network', at, name, lower(name) FROM fill.row ORDER BY n;

INSERT INTO matter_member (interaction_id, strand_id, matter_id, customer_id, at, source, channel,
                           begins, step, answers, closes, titled, contact)
SELECT r.id, r.strand, r.strand, r.person, r.at, r.source, 'messaging', true,
       CASE WHEN r.told THEN 'tells' ELSE 'asks' END, r.told, false, false,
       CASE WHEN r.told THEN c.told ELSE c.asked END
FROM fill.row r
CROSS JOIN (
    SELECT fill.named(fill.part('contact') || fill.part('MESSAGE') || fill.part('INBOUND')
                      || fill.part(asked), '') AS asked,
           fill.named(fill.part('contact') || fill.part('MESSAGE') || fill.part('OUTBOUND')
                      || fill.part(told), '') AS told
    FROM fill.word) c
ORDER BY r.n;

INSERT INTO matter_key (interaction_id, key_id, kind, customer_id, at, closes, named)
SELECT k.id, k.key_id, k.kind, k.customer_id, k.at, false, k.named
FROM (
    SELECT r.n, r.id, r.at, k.*
    FROM fill.row r
    CROSS JOIN fill.word w
    CROSS JOIN LATERAL (SELECT fill.named(w.message, r.event_id) AS message) m
    CROSS JOIN LATERAL (VALUES
        ('THREAD', fill.named(w.thread || fill.part(r.source), r.thread),
         '00000000-0000-0000-0000-000000000000'::uuid, NULL),
        ('MESSAGE', CASE WHEN NOT r.sms THEN m.message END, r.person, NULL),
        ('OWN', CASE WHEN NOT r.sms THEN fill.named(w.own, m.message::text) END, r.person, NULL),
        ('AGENT', CASE WHEN NOT r.sms THEN w.agent END,
         '00000000-0000-0000-0000-000000000000'::uuid, '43330585569'))
        AS k (kind, key_id, customer_id, named)
    WHERE k.key_id IS NOT NULL) k
ORDER BY k.n;

INSERT INTO matter_strand (id, matter_id, size, begins, decided, first_at, first_id)
SELECT s.id, s.id, s.size, true, false, s.first_at, f.id
FROM fill.strand s JOIN fill.row f ON f.n = s.first_n ORDER BY s.first_n;

INSERT INTO matter_naming (strand_id, key_id, kind, named, first_at, first_id)
SELECT s.id, w.agent, 'AGENT', '43330585569', s.first_at, f.id
FROM fill.strand s JOIN fill.row f ON f.n = s.first_n CROSS JOIN fill.word w
WHERE s.talk < 0 ORDER BY s.first_n;

-- A strand looked back at what was within three days, and at one more.
INSERT INTO matter_seen (strand_id, place, first_at, first_id, seen_strand_id, seen_id, verdict)
SELECT s.id, f.place - p.place - 1, s.first_at, f.id, p.strand, p.id,
       CASE WHEN p.at < s.first_at - interval '3 days' THEN 'too_old' ELSE 'same_channel' END
FROM fill.strand s
JOIN fill.row f ON f.n = s.first_n
JOIN fill.row p ON p.customer = f.customer AND p.place BETWEEN f.place - 20 AND f.place - 1
JOIN fill.row after ON after.customer = p.customer AND after.place = p.place + 1
WHERE after.n = f.n OR after.at >= s.first_at - interval '3 days'
ORDER BY s.first_n;

-- The tally of what goes on: whose messages come in one thread. The others are worked out if need be.
INSERT INTO matter (id, first_interaction_id, state, channels, opened_at, first_answered_at,
                    quiet_at, last_at, interaction_count, tally)
SELECT s.id, f.id, CASE WHEN s.told THEN 'waiting-on-customer' ELSE 'waiting-on-us' END,
       '{messaging}', s.first_at, CASE WHEN s.told THEN s.last_at END,
       CASE WHEN s.told THEN s.last_at + interval '14 days' END, s.last_at, s.size,
       CASE WHEN s.talk < 0 THEN
           '\x01'::bytea || int8send(s.size)
           || '\x01'::bytea || c.channel || m.first || '\x01'::bytea || c.channel || m.last
           || '\x01'::bytea || c.step
           || CASE WHEN s.size > 1 THEN '\x02'::bytea || m.last || m.second
                   ELSE '\x01'::bytea || m.last END
           || '\x000001'::bytea || m.first || '\x0000'::bytea
       END
FROM fill.strand s
JOIN fill.row f ON f.n = s.first_n
JOIN fill.row l ON l.n = s.last_n
LEFT JOIN LATERAL (
    SELECT r.at, r.id FROM fill.row r
    WHERE r.customer = s.customer AND r.talk = s.talk AND r.place < l.place AND s.talk < 0
    ORDER BY r.place DESC LIMIT 1) b ON true
CROSS JOIN LATERAL (
    SELECT int8send(extract(epoch FROM f.at)::bigint) || int4send(0) || uuid_send(f.id) AS first,
           int8send(extract(epoch FROM l.at)::bigint) || int4send(0) || uuid_send(l.id) AS last,
           int8send(extract(epoch FROM b.at)::bigint) || int4send(0) || uuid_send(b.id) AS second)
    m
CROSS JOIN (
    SELECT '\x0009'::bytea || convert_to('messaging', 'UTF8') AS channel,
           '\x0004'::bytea || convert_to('asks', 'UTF8') AS step) c
ORDER BY s.first_n;

CREATE TABLE fill.sum AS
SELECT r.customer, count(*) AS interactions, min(r.at) AS first_at, max(r.at) AS last_at,
       max(r.n) AS last_n
FROM fill.row r GROUP BY r.customer;

INSERT INTO identifier (id, type, scope, value, search, component_id, customer_id, proof,
                        first_seen_at, shared, plain_id, role, merge_proof, shared_above, degree,
                        hung, last_seen_at)
SELECT p.id, 'phone', '', p.phone, p.phone, p.id, p.id, 'network', s.first_at, false, p.id, 'MERGE',
       'stated', 20, 0, s.interactions, s.last_at
FROM fill.person p JOIN fill.sum s ON s.customer = p.customer ORDER BY s.last_n;

INSERT INTO identifier_activity (identifier_id, channel, search, interactions, counted, counted_for)
SELECT p.id, 'messaging', lower(p.name), s.interactions, s.interactions, p.id
FROM fill.person p JOIN fill.sum s ON s.customer = p.customer ORDER BY s.last_n;

INSERT INTO customer_activity (customer_id, channel, search, interactions)
SELECT p.id, 'messaging', lower(p.name), s.interactions
FROM fill.person p JOIN fill.sum s ON s.customer = p.customer ORDER BY s.last_n;

INSERT INTO customer (id, name, search, interaction_count, first_at, last_at, last_seen_at,
                      channels, named_at, named_id)
SELECT p.id, p.name, lower(p.name) || ' ' || p.phone, s.interactions, s.first_at, s.last_at,
       s.last_at, '{messaging}', s.last_at, l.id
FROM fill.person p
JOIN fill.sum s ON s.customer = p.customer
JOIN fill.row l ON l.n = s.last_n ORDER BY s.last_n;

-- What subscribers were told within the 90 days that it is kept for.
INSERT INTO history_event (type, subject, customer, at, details)
SELECT t.type, t.subject, t.customer, r.at, t.details
FROM fill.row r
JOIN fill.strand s ON s.id = r.strand
JOIN fill.row f ON f.n = s.first_n
CROSS JOIN LATERAL (VALUES
    ('interaction.recorded', r.id::text, NULL, '{}'),
    ('customer.changed', r.person::text, r.person::text, '{"id":"' || r.person || '"}'),
    ('matter.changed', f.id::text, NULL, '{"id":"' || f.id || '"}'))
    AS t (type, subject, customer, details)
WHERE r.at > now() - interval '90 days'
ORDER BY r.n;

INSERT INTO source_activity (source, source_key, mapping, last_event_at, events, interactions)
SELECT source, fill.named(fill.part('source'), source),
       CASE WHEN sms THEN 'canonical' ELSE 'whatsapp' END, max(at), count(*), count(*)
FROM fill.row GROUP BY source, sms;

UPDATE event_reader SET sequence = (SELECT coalesce(max(sequence), 0) FROM history_event);

DROP SCHEMA fill CASCADE;
