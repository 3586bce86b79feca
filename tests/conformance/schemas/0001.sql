BEGIN TRANSACTION;
CREATE TABLE account (
	workspace VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	name VARCHAR(500) NOT NULL, 
	match_key TEXT NOT NULL, 
	sort_key TEXT NOT NULL, 
	known_since DATE NOT NULL, 
	kind VARCHAR(40), 
	tier VARCHAR(40), 
	headcount VARCHAR(40), 
	parent VARCHAR(64), 
	note TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_account PRIMARY KEY (workspace, id), 
	CONSTRAINT uq_account_workspace UNIQUE (workspace, match_key)
);
INSERT INTO "account" VALUES('local','demo-tallowmere','Tallowmere Dairies','tallowmere dairies','tallowmere dairies','2026-10-29','standard',NULL,'101-1000',NULL,'',2);
CREATE TABLE account_member (
	workspace VARCHAR(64) NOT NULL, 
	account VARCHAR(64) NOT NULL, 
	member VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_account_member PRIMARY KEY (workspace, account, member)
);
INSERT INTO "account_member" VALUES('local','demo-tallowmere','demo-placeholder');
CREATE TABLE account_person (
	workspace VARCHAR(64) NOT NULL, 
	account VARCHAR(64) NOT NULL, 
	person VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_account_person PRIMARY KEY (workspace, account, person)
);
INSERT INTO "account_person" VALUES('local','demo-tallowmere','demo-tallowmere-churnley');
INSERT INTO "account_person" VALUES('local','demo-tallowmere','demo-tallowmere-creamby');
INSERT INTO "account_person" VALUES('local','demo-tallowmere','demo-tallowmere-curdson');
INSERT INTO "account_person" VALUES('local','demo-tallowmere','demo-tallowmere-herdly');
INSERT INTO "account_person" VALUES('local','demo-tallowmere','demo-tallowmere-pailson');
INSERT INTO "account_person" VALUES('local','demo-tallowmere','demo-tallowmere-rindley');
INSERT INTO "account_person" VALUES('local','demo-tallowmere','demo-tallowmere-sealby');
INSERT INTO "account_person" VALUES('local','demo-tallowmere','demo-tallowmere-wickley');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE assignment (
	workspace VARCHAR(64) NOT NULL, 
	account VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	valid_from DATE, 
	valid_to DATE, 
	source VARCHAR(500) NOT NULL, 
	confidence FLOAT NOT NULL, 
	person VARCHAR(64) NOT NULL, 
	position VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_assignment PRIMARY KEY (workspace, account, id)
);
INSERT INTO "assignment" VALUES('local','demo-tallowmere','demo-tallowmere-churnley-holds-churnley',NULL,NULL,'their web page',1.0,'demo-tallowmere-churnley','demo-tallowmere-seat-churnley');
INSERT INTO "assignment" VALUES('local','demo-tallowmere','demo-tallowmere-creamby-holds-creamby',NULL,NULL,'their web page',1.0,'demo-tallowmere-creamby','demo-tallowmere-seat-creamby');
INSERT INTO "assignment" VALUES('local','demo-tallowmere','demo-tallowmere-curdson-holds-curdson',NULL,NULL,'their web page',1.0,'demo-tallowmere-curdson','demo-tallowmere-seat-curdson');
INSERT INTO "assignment" VALUES('local','demo-tallowmere','demo-tallowmere-herdly-holds-herdly',NULL,NULL,'their web page',1.0,'demo-tallowmere-herdly','demo-tallowmere-seat-herdly');
INSERT INTO "assignment" VALUES('local','demo-tallowmere','demo-tallowmere-pailson-holds-pailson',NULL,NULL,'their web page',1.0,'demo-tallowmere-pailson','demo-tallowmere-seat-pailson');
INSERT INTO "assignment" VALUES('local','demo-tallowmere','demo-tallowmere-rindley-holds-rindley',NULL,NULL,'their web page',1.0,'demo-tallowmere-rindley','demo-tallowmere-seat-rindley');
INSERT INTO "assignment" VALUES('local','demo-tallowmere','demo-tallowmere-sealby-holds-sealby',NULL,NULL,'their web page',1.0,'demo-tallowmere-sealby','demo-tallowmere-seat-sealby');
INSERT INTO "assignment" VALUES('local','demo-tallowmere','demo-tallowmere-wickley-holds-wickley',NULL,NULL,'their web page',1.0,'demo-tallowmere-wickley','demo-tallowmere-seat-wickley');
CREATE TABLE buying_role (
	workspace VARCHAR(64) NOT NULL, 
	account VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	valid_from DATE, 
	valid_to DATE, 
	source VARCHAR(500) NOT NULL, 
	confidence FLOAT NOT NULL, 
	person VARCHAR(64) NOT NULL, 
	kind VARCHAR(40), 
	area VARCHAR(40), 
	CONSTRAINT pk_buying_role PRIMARY KEY (workspace, account, id)
);
INSERT INTO "buying_role" VALUES('local','demo-tallowmere','demo-tallowmere-creamby-buyer-purchasing',NULL,NULL,'their web page',1.0,'demo-tallowmere-creamby','buyer','purchasing');
INSERT INTO "buying_role" VALUES('local','demo-tallowmere','demo-tallowmere-sealby-gatekeeper',NULL,NULL,'their web page',1.0,'demo-tallowmere-sealby','gatekeeper',NULL);
INSERT INTO "buying_role" VALUES('local','demo-tallowmere','demo-tallowmere-wickley-decider-purchasing',NULL,NULL,'their web page',1.0,'demo-tallowmere-wickley','decider','purchasing');
CREATE TABLE change (
	workspace VARCHAR(64) NOT NULL, 
	change_set VARCHAR(64) NOT NULL, 
	ordinal INTEGER NOT NULL, 
	kind VARCHAR(40), 
	entity VARCHAR(64) NOT NULL, 
	action VARCHAR(40), 
	CONSTRAINT pk_change PRIMARY KEY (workspace, change_set, ordinal)
);
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',0,'account','demo-tallowmere','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',1,'person','demo-tallowmere-churnley','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',2,'person','demo-tallowmere-creamby','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',3,'person','demo-tallowmere-curdson','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',4,'person','demo-tallowmere-herdly','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',5,'person','demo-tallowmere-pailson','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',6,'person','demo-tallowmere-rindley','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',7,'person','demo-tallowmere-sealby','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',8,'person','demo-tallowmere-wickley','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',9,'position','demo-tallowmere-seat-accounts','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',10,'position','demo-tallowmere-seat-churnley','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',11,'position','demo-tallowmere-seat-creamby','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',12,'position','demo-tallowmere-seat-curdson','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',13,'position','demo-tallowmere-seat-herdly','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',14,'position','demo-tallowmere-seat-pailson','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',15,'position','demo-tallowmere-seat-rindley','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',16,'position','demo-tallowmere-seat-sealby','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',17,'position','demo-tallowmere-seat-wickley','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',18,'assignment','demo-tallowmere-churnley-holds-churnley','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',19,'assignment','demo-tallowmere-creamby-holds-creamby','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',20,'assignment','demo-tallowmere-curdson-holds-curdson','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',21,'assignment','demo-tallowmere-herdly-holds-herdly','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',22,'assignment','demo-tallowmere-pailson-holds-pailson','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',23,'assignment','demo-tallowmere-rindley-holds-rindley','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',24,'assignment','demo-tallowmere-sealby-holds-sealby','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',25,'assignment','demo-tallowmere-wickley-holds-wickley','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',26,'reporting_line','demo-tallowmere-accounts-under-pailson','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',27,'reporting_line','demo-tallowmere-creamby-under-wickley','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',28,'reporting_line','demo-tallowmere-curdson-under-churnley','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',29,'reporting_line','demo-tallowmere-herdly-under-curdson','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',30,'reporting_line','demo-tallowmere-pailson-under-churnley','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',31,'reporting_line','demo-tallowmere-rindley-under-curdson','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',32,'reporting_line','demo-tallowmere-sealby-under-churnley','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',33,'reporting_line','demo-tallowmere-wickley-under-churnley','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',34,'buying_role','demo-tallowmere-creamby-buyer-purchasing','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',35,'buying_role','demo-tallowmere-sealby-gatekeeper','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',36,'buying_role','demo-tallowmere-wickley-decider-purchasing','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',37,'team_member','demo-placeholder','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',38,'relationship','demo-tallowmere-placeholder-knows-creamby','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',39,'relationship','demo-tallowmere-placeholder-knows-wickley','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',40,'touchpoint','demo-tallowmere-touch-0003-sealby-call-out','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',41,'touchpoint','demo-tallowmere-touch-0009-creamby-message-out','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',42,'touchpoint','demo-tallowmere-touch-0014-wickley-email-out','add');
INSERT INTO "change" VALUES('local','3f5688ea45958a3b',43,'touchpoint','demo-tallowmere-touch-0021-wickley-email-out','add');
INSERT INTO "change" VALUES('local','3fe3c23698549b2e',0,'person','demo-tallowmere-churnley','update');
CREATE TABLE change_set (
	workspace VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	at BIGINT NOT NULL, 
	actor VARCHAR(64) NOT NULL, 
	source VARCHAR(500) NOT NULL, 
	CONSTRAINT pk_change_set PRIMARY KEY (workspace, id)
);
INSERT INTO "change_set" VALUES('local','3f5688ea45958a3b',1795512600000000,'owner','demo');
INSERT INTO "change_set" VALUES('local','3fe3c23698549b2e',1795599000000000,'owner','page');
CREATE TABLE change_set_account (
	workspace VARCHAR(64) NOT NULL, 
	account VARCHAR(64) NOT NULL, 
	revision INTEGER NOT NULL, 
	change_set VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_change_set_account PRIMARY KEY (workspace, account, revision)
);
INSERT INTO "change_set_account" VALUES('local','demo-tallowmere',1,'3f5688ea45958a3b');
INSERT INTO "change_set_account" VALUES('local','demo-tallowmere',2,'3fe3c23698549b2e');
CREATE TABLE change_value (
	workspace VARCHAR(64) NOT NULL, 
	change_set VARCHAR(64) NOT NULL, 
	ordinal INTEGER NOT NULL, 
	person VARCHAR(64), 
	"before" JSON, 
	"after" JSON, 
	CONSTRAINT pk_change_value PRIMARY KEY (workspace, change_set, ordinal)
);
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',0,NULL,NULL,'{"id": "demo-tallowmere", "name": "Tallowmere Dairies", "known_since": "2026-10-29", "kind": "standard", "tier": null, "headcount": "101-1000", "parent": null, "note": ""}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',1,'demo-tallowmere-churnley',NULL,'{"id": "demo-tallowmere-churnley", "name": "Agnes Churnley", "emails": [], "phones": [], "messengers": [], "form_of_address": "", "preferred_channel": null, "note": ""}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',2,'demo-tallowmere-creamby',NULL,'{"id": "demo-tallowmere-creamby", "name": "Nina Creamby", "emails": [], "phones": [], "messengers": [], "form_of_address": "", "preferred_channel": null, "note": ""}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',3,'demo-tallowmere-curdson',NULL,'{"id": "demo-tallowmere-curdson", "name": "Bill Curdson", "emails": [], "phones": [], "messengers": [], "form_of_address": "", "preferred_channel": null, "note": ""}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',4,'demo-tallowmere-herdly',NULL,'{"id": "demo-tallowmere-herdly", "name": "Joy Herdly", "emails": [], "phones": [], "messengers": [], "form_of_address": "", "preferred_channel": null, "note": ""}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',5,'demo-tallowmere-pailson',NULL,'{"id": "demo-tallowmere-pailson", "name": "Omar Pailson", "emails": [], "phones": [], "messengers": [], "form_of_address": "", "preferred_channel": null, "note": ""}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',6,'demo-tallowmere-rindley',NULL,'{"id": "demo-tallowmere-rindley", "name": "Petra Rindley", "emails": [], "phones": [], "messengers": [], "form_of_address": "", "preferred_channel": null, "note": ""}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',7,'demo-tallowmere-sealby',NULL,'{"id": "demo-tallowmere-sealby", "name": "Cora Sealby", "emails": [], "phones": [], "messengers": [], "form_of_address": "", "preferred_channel": null, "note": ""}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',8,'demo-tallowmere-wickley',NULL,'{"id": "demo-tallowmere-wickley", "name": "Piers Wickley", "emails": ["p.wickley@tallowmere.example"], "phones": [], "messengers": [], "form_of_address": "", "preferred_channel": null, "note": ""}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',9,NULL,NULL,'{"valid_from": null, "valid_to": null, "source": "their web page", "confidence": 1.0, "id": "demo-tallowmere-seat-accounts", "title": "Runs accounting", "unit": "Accounting", "reference": "", "function": null, "further_functions": [], "seniority": null, "placeholder": true}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',10,NULL,NULL,'{"valid_from": null, "valid_to": null, "source": "their web page", "confidence": 1.0, "id": "demo-tallowmere-seat-churnley", "title": "Managing Director", "unit": "Management Board", "reference": "", "function": null, "further_functions": [], "seniority": 6, "placeholder": false}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',11,NULL,NULL,'{"valid_from": null, "valid_to": null, "source": "their web page", "confidence": 1.0, "id": "demo-tallowmere-seat-creamby", "title": "Buyer", "unit": "Procurement", "reference": "", "function": null, "further_functions": [], "seniority": 2, "placeholder": false}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',12,NULL,NULL,'{"valid_from": null, "valid_to": null, "source": "their web page", "confidence": 1.0, "id": "demo-tallowmere-seat-curdson", "title": "Dairy Manager", "unit": "Production", "reference": "", "function": null, "further_functions": [], "seniority": 4, "placeholder": false}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',13,NULL,NULL,'{"valid_from": null, "valid_to": null, "source": "their web page", "confidence": 1.0, "id": "demo-tallowmere-seat-herdly", "title": "Farm Relations", "unit": "Milk Field", "reference": "", "function": null, "further_functions": [], "seniority": 3, "placeholder": false}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',14,NULL,NULL,'{"valid_from": null, "valid_to": null, "source": "their web page", "confidence": 1.0, "id": "demo-tallowmere-seat-pailson", "title": "Finance Manager", "unit": "Finance", "reference": "", "function": null, "further_functions": [], "seniority": 4, "placeholder": false}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',15,NULL,NULL,'{"valid_from": null, "valid_to": null, "source": "their web page", "confidence": 1.0, "id": "demo-tallowmere-seat-rindley", "title": "Dispatch Lead", "unit": "Distribution", "reference": "", "function": null, "further_functions": [], "seniority": 3, "placeholder": false}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',16,NULL,NULL,'{"valid_from": null, "valid_to": null, "source": "their web page", "confidence": 1.0, "id": "demo-tallowmere-seat-sealby", "title": "Office Coordinator", "unit": "Office Administration", "reference": "", "function": null, "further_functions": [], "seniority": 2, "placeholder": false}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',17,NULL,NULL,'{"valid_from": null, "valid_to": null, "source": "their web page", "confidence": 1.0, "id": "demo-tallowmere-seat-wickley", "title": "Head of Procurement", "unit": "Procurement", "reference": "", "function": null, "further_functions": [], "seniority": 4, "placeholder": false}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',18,'demo-tallowmere-churnley',NULL,'{"valid_from": null, "valid_to": null, "source": "their web page", "confidence": 1.0, "id": "demo-tallowmere-churnley-holds-churnley", "person": "demo-tallowmere-churnley", "position": "demo-tallowmere-seat-churnley"}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',19,'demo-tallowmere-creamby',NULL,'{"valid_from": null, "valid_to": null, "source": "their web page", "confidence": 1.0, "id": "demo-tallowmere-creamby-holds-creamby", "person": "demo-tallowmere-creamby", "position": "demo-tallowmere-seat-creamby"}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',20,'demo-tallowmere-curdson',NULL,'{"valid_from": null, "valid_to": null, "source": "their web page", "confidence": 1.0, "id": "demo-tallowmere-curdson-holds-curdson", "person": "demo-tallowmere-curdson", "position": "demo-tallowmere-seat-curdson"}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',21,'demo-tallowmere-herdly',NULL,'{"valid_from": null, "valid_to": null, "source": "their web page", "confidence": 1.0, "id": "demo-tallowmere-herdly-holds-herdly", "person": "demo-tallowmere-herdly", "position": "demo-tallowmere-seat-herdly"}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',22,'demo-tallowmere-pailson',NULL,'{"valid_from": null, "valid_to": null, "source": "their web page", "confidence": 1.0, "id": "demo-tallowmere-pailson-holds-pailson", "person": "demo-tallowmere-pailson", "position": "demo-tallowmere-seat-pailson"}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',23,'demo-tallowmere-rindley',NULL,'{"valid_from": null, "valid_to": null, "source": "their web page", "confidence": 1.0, "id": "demo-tallowmere-rindley-holds-rindley", "person": "demo-tallowmere-rindley", "position": "demo-tallowmere-seat-rindley"}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',24,'demo-tallowmere-sealby',NULL,'{"valid_from": null, "valid_to": null, "source": "their web page", "confidence": 1.0, "id": "demo-tallowmere-sealby-holds-sealby", "person": "demo-tallowmere-sealby", "position": "demo-tallowmere-seat-sealby"}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',25,'demo-tallowmere-wickley',NULL,'{"valid_from": null, "valid_to": null, "source": "their web page", "confidence": 1.0, "id": "demo-tallowmere-wickley-holds-wickley", "person": "demo-tallowmere-wickley", "position": "demo-tallowmere-seat-wickley"}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',26,NULL,NULL,'{"valid_from": null, "valid_to": null, "source": "their web page", "confidence": 1.0, "id": "demo-tallowmere-accounts-under-pailson", "manager": "demo-tallowmere-seat-pailson", "report": "demo-tallowmere-seat-accounts", "kind": "solid"}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',27,NULL,NULL,'{"valid_from": null, "valid_to": null, "source": "their web page", "confidence": 1.0, "id": "demo-tallowmere-creamby-under-wickley", "manager": "demo-tallowmere-seat-wickley", "report": "demo-tallowmere-seat-creamby", "kind": "solid"}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',28,NULL,NULL,'{"valid_from": null, "valid_to": null, "source": "their web page", "confidence": 1.0, "id": "demo-tallowmere-curdson-under-churnley", "manager": "demo-tallowmere-seat-churnley", "report": "demo-tallowmere-seat-curdson", "kind": "solid"}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',29,NULL,NULL,'{"valid_from": null, "valid_to": null, "source": "their web page", "confidence": 1.0, "id": "demo-tallowmere-herdly-under-curdson", "manager": "demo-tallowmere-seat-curdson", "report": "demo-tallowmere-seat-herdly", "kind": "solid"}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',30,NULL,NULL,'{"valid_from": null, "valid_to": null, "source": "their web page", "confidence": 1.0, "id": "demo-tallowmere-pailson-under-churnley", "manager": "demo-tallowmere-seat-churnley", "report": "demo-tallowmere-seat-pailson", "kind": "solid"}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',31,NULL,NULL,'{"valid_from": null, "valid_to": null, "source": "their web page", "confidence": 1.0, "id": "demo-tallowmere-rindley-under-curdson", "manager": "demo-tallowmere-seat-curdson", "report": "demo-tallowmere-seat-rindley", "kind": "solid"}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',32,NULL,NULL,'{"valid_from": null, "valid_to": null, "source": "their web page", "confidence": 1.0, "id": "demo-tallowmere-sealby-under-churnley", "manager": "demo-tallowmere-seat-churnley", "report": "demo-tallowmere-seat-sealby", "kind": "solid"}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',33,NULL,NULL,'{"valid_from": null, "valid_to": null, "source": "their web page", "confidence": 1.0, "id": "demo-tallowmere-wickley-under-churnley", "manager": "demo-tallowmere-seat-churnley", "report": "demo-tallowmere-seat-wickley", "kind": "solid"}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',34,'demo-tallowmere-creamby',NULL,'{"valid_from": null, "valid_to": null, "source": "their web page", "confidence": 1.0, "id": "demo-tallowmere-creamby-buyer-purchasing", "person": "demo-tallowmere-creamby", "kind": "buyer", "area": "purchasing"}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',35,'demo-tallowmere-sealby',NULL,'{"valid_from": null, "valid_to": null, "source": "their web page", "confidence": 1.0, "id": "demo-tallowmere-sealby-gatekeeper", "person": "demo-tallowmere-sealby", "kind": "gatekeeper", "area": null}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',36,'demo-tallowmere-wickley',NULL,'{"valid_from": null, "valid_to": null, "source": "their web page", "confidence": 1.0, "id": "demo-tallowmere-wickley-decider-purchasing", "person": "demo-tallowmere-wickley", "kind": "decider", "area": "purchasing"}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',37,NULL,NULL,'{"id": "demo-placeholder", "name": "Ben Placeholder", "email": "b.placeholder@vymysel-trade.example", "phone": "", "function": "sales", "seniority": 3, "may_meet_up_to": 5}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',38,'demo-tallowmere-creamby',NULL,'{"id": "demo-tallowmere-placeholder-knows-creamby", "member": "demo-placeholder", "person": "demo-tallowmere-creamby", "is_owner": true, "declared_level": null, "confirmed_on": null, "desired_level": "works_with_us", "source": "their web page"}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',39,'demo-tallowmere-wickley',NULL,'{"id": "demo-tallowmere-placeholder-knows-wickley", "member": "demo-placeholder", "person": "demo-tallowmere-wickley", "is_owner": true, "declared_level": null, "confirmed_on": null, "desired_level": "works_with_us", "source": "their web page"}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',40,NULL,NULL,'{"id": "demo-tallowmere-touch-0003-sealby-call-out", "account": "demo-tallowmere", "members": ["demo-placeholder"], "people": ["demo-tallowmere-sealby"], "at": 1795251600000000, "channel": "call", "direction": "out", "purpose": "commercial", "topic": "Asked to be put through to procurement", "temperature": null, "next_step": "", "note": "", "source": "their web page", "confidence": 1.0}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',41,NULL,NULL,'{"id": "demo-tallowmere-touch-0009-creamby-message-out", "account": "demo-tallowmere", "members": ["demo-placeholder"], "people": ["demo-tallowmere-creamby"], "at": 1794733200000000, "channel": "message", "direction": "out", "purpose": "commercial", "topic": "Samples of dairy packaging", "temperature": null, "next_step": "", "note": "", "source": "their web page", "confidence": 1.0}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',42,NULL,NULL,'{"id": "demo-tallowmere-touch-0014-wickley-email-out", "account": "demo-tallowmere", "members": ["demo-placeholder"], "people": ["demo-tallowmere-wickley"], "at": 1794301200000000, "channel": "email", "direction": "out", "purpose": "commercial", "topic": "A short call next week?", "temperature": null, "next_step": "", "note": "", "source": "their web page", "confidence": 1.0}');
INSERT INTO "change_value" VALUES('local','3f5688ea45958a3b',43,NULL,NULL,'{"id": "demo-tallowmere-touch-0021-wickley-email-out", "account": "demo-tallowmere", "members": ["demo-placeholder"], "people": ["demo-tallowmere-wickley"], "at": 1793696400000000, "channel": "email", "direction": "out", "purpose": "commercial", "topic": "Introduction", "temperature": null, "next_step": "Call if there is no answer in a week", "note": "", "source": "their web page", "confidence": 1.0}');
INSERT INTO "change_value" VALUES('local','3fe3c23698549b2e',0,'demo-tallowmere-churnley','{"id": "demo-tallowmere-churnley", "name": "Agnes Churnley", "emails": [], "phones": [], "messengers": [], "form_of_address": "", "preferred_channel": null, "note": ""}','{"id": "demo-tallowmere-churnley", "name": "\u00dcnal \u041d\u043e\u0432\u0430\u044f-\u0424\u0430\u043c\u0438\u043b\u0438\u044f", "emails": [], "phones": [], "messengers": [], "form_of_address": "", "preferred_channel": null, "note": ""}');
CREATE TABLE lateral_link (
	workspace VARCHAR(64) NOT NULL, 
	account VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	valid_from DATE, 
	valid_to DATE, 
	source VARCHAR(500) NOT NULL, 
	confidence FLOAT NOT NULL, 
	from_person VARCHAR(64) NOT NULL, 
	to_person VARCHAR(64) NOT NULL, 
	kind VARCHAR(40), 
	strength FLOAT, 
	note TEXT NOT NULL, 
	CONSTRAINT pk_lateral_link PRIMARY KEY (workspace, account, id)
);
CREATE TABLE person (
	workspace VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	name VARCHAR(500) NOT NULL, 
	match_key TEXT NOT NULL, 
	sort_key TEXT NOT NULL, 
	emails JSON NOT NULL, 
	phones JSON NOT NULL, 
	messengers JSON NOT NULL, 
	form_of_address VARCHAR(500) NOT NULL, 
	preferred_channel VARCHAR(40), 
	note TEXT NOT NULL, 
	CONSTRAINT pk_person PRIMARY KEY (workspace, id)
);
INSERT INTO "person" VALUES('local','demo-tallowmere-churnley','Ünal Новая-Фамилия','ünal новая-фамилия','unal новая-фамилия','[]','[]','[]','',NULL,'');
INSERT INTO "person" VALUES('local','demo-tallowmere-creamby','Nina Creamby','nina creamby','nina creamby','[]','[]','[]','',NULL,'');
INSERT INTO "person" VALUES('local','demo-tallowmere-curdson','Bill Curdson','bill curdson','bill curdson','[]','[]','[]','',NULL,'');
INSERT INTO "person" VALUES('local','demo-tallowmere-herdly','Joy Herdly','joy herdly','joy herdly','[]','[]','[]','',NULL,'');
INSERT INTO "person" VALUES('local','demo-tallowmere-pailson','Omar Pailson','omar pailson','omar pailson','[]','[]','[]','',NULL,'');
INSERT INTO "person" VALUES('local','demo-tallowmere-rindley','Petra Rindley','petra rindley','petra rindley','[]','[]','[]','',NULL,'');
INSERT INTO "person" VALUES('local','demo-tallowmere-sealby','Cora Sealby','cora sealby','cora sealby','[]','[]','[]','',NULL,'');
INSERT INTO "person" VALUES('local','demo-tallowmere-wickley','Piers Wickley','piers wickley','piers wickley','["p.wickley@tallowmere.example"]','[]','[]','',NULL,'');
CREATE TABLE position (
	workspace VARCHAR(64) NOT NULL, 
	account VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	valid_from DATE, 
	valid_to DATE, 
	source VARCHAR(500) NOT NULL, 
	confidence FLOAT NOT NULL, 
	title VARCHAR(500) NOT NULL, 
	unit VARCHAR(500) NOT NULL, 
	reference VARCHAR(500) NOT NULL, 
	function VARCHAR(40), 
	further_functions JSON NOT NULL, 
	seniority INTEGER, 
	placeholder BOOLEAN NOT NULL, 
	CONSTRAINT pk_position PRIMARY KEY (workspace, account, id)
);
INSERT INTO "position" VALUES('local','demo-tallowmere','demo-tallowmere-seat-accounts',NULL,NULL,'their web page',1.0,'Runs accounting','Accounting','',NULL,'[]',NULL,1);
INSERT INTO "position" VALUES('local','demo-tallowmere','demo-tallowmere-seat-churnley',NULL,NULL,'their web page',1.0,'Managing Director','Management Board','',NULL,'[]',6,0);
INSERT INTO "position" VALUES('local','demo-tallowmere','demo-tallowmere-seat-creamby',NULL,NULL,'their web page',1.0,'Buyer','Procurement','',NULL,'[]',2,0);
INSERT INTO "position" VALUES('local','demo-tallowmere','demo-tallowmere-seat-curdson',NULL,NULL,'their web page',1.0,'Dairy Manager','Production','',NULL,'[]',4,0);
INSERT INTO "position" VALUES('local','demo-tallowmere','demo-tallowmere-seat-herdly',NULL,NULL,'their web page',1.0,'Farm Relations','Milk Field','',NULL,'[]',3,0);
INSERT INTO "position" VALUES('local','demo-tallowmere','demo-tallowmere-seat-pailson',NULL,NULL,'their web page',1.0,'Finance Manager','Finance','',NULL,'[]',4,0);
INSERT INTO "position" VALUES('local','demo-tallowmere','demo-tallowmere-seat-rindley',NULL,NULL,'their web page',1.0,'Dispatch Lead','Distribution','',NULL,'[]',3,0);
INSERT INTO "position" VALUES('local','demo-tallowmere','demo-tallowmere-seat-sealby',NULL,NULL,'their web page',1.0,'Office Coordinator','Office Administration','',NULL,'[]',2,0);
INSERT INTO "position" VALUES('local','demo-tallowmere','demo-tallowmere-seat-wickley',NULL,NULL,'their web page',1.0,'Head of Procurement','Procurement','',NULL,'[]',4,0);
CREATE TABLE relationship (
	workspace VARCHAR(64) NOT NULL, 
	person VARCHAR(64) NOT NULL, 
	member VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	is_owner BOOLEAN NOT NULL, 
	declared_level VARCHAR(40), 
	confirmed_on DATE, 
	desired_level VARCHAR(40), 
	source VARCHAR(500) NOT NULL, 
	CONSTRAINT pk_relationship PRIMARY KEY (workspace, person, member), 
	CONSTRAINT uq_relationship_workspace UNIQUE (workspace, id)
);
INSERT INTO "relationship" VALUES('local','demo-tallowmere-creamby','demo-placeholder','demo-tallowmere-placeholder-knows-creamby',1,NULL,NULL,'works_with_us','their web page');
INSERT INTO "relationship" VALUES('local','demo-tallowmere-wickley','demo-placeholder','demo-tallowmere-placeholder-knows-wickley',1,NULL,NULL,'works_with_us','their web page');
CREATE TABLE reporting_line (
	workspace VARCHAR(64) NOT NULL, 
	account VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	valid_from DATE, 
	valid_to DATE, 
	source VARCHAR(500) NOT NULL, 
	confidence FLOAT NOT NULL, 
	manager VARCHAR(64) NOT NULL, 
	report VARCHAR(64) NOT NULL, 
	kind VARCHAR(40), 
	CONSTRAINT pk_reporting_line PRIMARY KEY (workspace, account, id)
);
INSERT INTO "reporting_line" VALUES('local','demo-tallowmere','demo-tallowmere-accounts-under-pailson',NULL,NULL,'their web page',1.0,'demo-tallowmere-seat-pailson','demo-tallowmere-seat-accounts','solid');
INSERT INTO "reporting_line" VALUES('local','demo-tallowmere','demo-tallowmere-creamby-under-wickley',NULL,NULL,'their web page',1.0,'demo-tallowmere-seat-wickley','demo-tallowmere-seat-creamby','solid');
INSERT INTO "reporting_line" VALUES('local','demo-tallowmere','demo-tallowmere-curdson-under-churnley',NULL,NULL,'their web page',1.0,'demo-tallowmere-seat-churnley','demo-tallowmere-seat-curdson','solid');
INSERT INTO "reporting_line" VALUES('local','demo-tallowmere','demo-tallowmere-herdly-under-curdson',NULL,NULL,'their web page',1.0,'demo-tallowmere-seat-curdson','demo-tallowmere-seat-herdly','solid');
INSERT INTO "reporting_line" VALUES('local','demo-tallowmere','demo-tallowmere-pailson-under-churnley',NULL,NULL,'their web page',1.0,'demo-tallowmere-seat-churnley','demo-tallowmere-seat-pailson','solid');
INSERT INTO "reporting_line" VALUES('local','demo-tallowmere','demo-tallowmere-rindley-under-curdson',NULL,NULL,'their web page',1.0,'demo-tallowmere-seat-curdson','demo-tallowmere-seat-rindley','solid');
INSERT INTO "reporting_line" VALUES('local','demo-tallowmere','demo-tallowmere-sealby-under-churnley',NULL,NULL,'their web page',1.0,'demo-tallowmere-seat-churnley','demo-tallowmere-seat-sealby','solid');
INSERT INTO "reporting_line" VALUES('local','demo-tallowmere','demo-tallowmere-wickley-under-churnley',NULL,NULL,'their web page',1.0,'demo-tallowmere-seat-churnley','demo-tallowmere-seat-wickley','solid');
CREATE TABLE stance (
	workspace VARCHAR(64) NOT NULL, 
	account VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	valid_from DATE, 
	valid_to DATE, 
	source VARCHAR(500) NOT NULL, 
	confidence FLOAT NOT NULL, 
	person VARCHAR(64) NOT NULL, 
	value INTEGER NOT NULL, 
	reason TEXT NOT NULL, 
	CONSTRAINT pk_stance PRIMARY KEY (workspace, account, id)
);
CREATE TABLE team_member (
	workspace VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	name VARCHAR(500) NOT NULL, 
	match_key TEXT NOT NULL, 
	sort_key TEXT NOT NULL, 
	email VARCHAR(500) NOT NULL, 
	phone VARCHAR(500) NOT NULL, 
	function VARCHAR(40), 
	seniority INTEGER, 
	may_meet_up_to INTEGER NOT NULL, 
	CONSTRAINT pk_team_member PRIMARY KEY (workspace, id)
);
INSERT INTO "team_member" VALUES('local','demo-placeholder','Ben Placeholder','ben placeholder','ben placeholder','b.placeholder@vymysel-trade.example','','sales',3,5);
CREATE TABLE touchpoint (
	workspace VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	account VARCHAR(64), 
	members JSON NOT NULL, 
	people JSON NOT NULL, 
	at BIGINT NOT NULL, 
	channel VARCHAR(40), 
	direction VARCHAR(40), 
	purpose VARCHAR(40), 
	topic VARCHAR(500) NOT NULL, 
	temperature INTEGER, 
	next_step VARCHAR(500) NOT NULL, 
	note TEXT NOT NULL, 
	source VARCHAR(500) NOT NULL, 
	confidence FLOAT NOT NULL, 
	CONSTRAINT pk_touchpoint PRIMARY KEY (workspace, id)
);
INSERT INTO "touchpoint" VALUES('local','demo-tallowmere-touch-0003-sealby-call-out','demo-tallowmere','["demo-placeholder"]','["demo-tallowmere-sealby"]',1795251600000000,'call','out','commercial','Asked to be put through to procurement',NULL,'','','their web page',1.0);
INSERT INTO "touchpoint" VALUES('local','demo-tallowmere-touch-0009-creamby-message-out','demo-tallowmere','["demo-placeholder"]','["demo-tallowmere-creamby"]',1794733200000000,'message','out','commercial','Samples of dairy packaging',NULL,'','','their web page',1.0);
INSERT INTO "touchpoint" VALUES('local','demo-tallowmere-touch-0014-wickley-email-out','demo-tallowmere','["demo-placeholder"]','["demo-tallowmere-wickley"]',1794301200000000,'email','out','commercial','A short call next week?',NULL,'','','their web page',1.0);
INSERT INTO "touchpoint" VALUES('local','demo-tallowmere-touch-0021-wickley-email-out','demo-tallowmere','["demo-placeholder"]','["demo-tallowmere-wickley"]',1793696400000000,'email','out','commercial','Introduction',NULL,'Call if there is no answer in a week','','their web page',1.0);
CREATE TABLE touchpoint_person (
	workspace VARCHAR(64) NOT NULL, 
	person VARCHAR(64) NOT NULL, 
	touchpoint VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_touchpoint_person PRIMARY KEY (workspace, person, touchpoint)
);
INSERT INTO "touchpoint_person" VALUES('local','demo-tallowmere-sealby','demo-tallowmere-touch-0003-sealby-call-out');
INSERT INTO "touchpoint_person" VALUES('local','demo-tallowmere-creamby','demo-tallowmere-touch-0009-creamby-message-out');
INSERT INTO "touchpoint_person" VALUES('local','demo-tallowmere-wickley','demo-tallowmere-touch-0014-wickley-email-out');
INSERT INTO "touchpoint_person" VALUES('local','demo-tallowmere-wickley','demo-tallowmere-touch-0021-wickley-email-out');
CREATE INDEX ix_account_member_workspace_member_account ON account_member (workspace, member, account);
CREATE INDEX ix_account_person_workspace_person_account ON account_person (workspace, person, account);
CREATE INDEX ix_change_value_workspace_person ON change_value (workspace, person);
CREATE INDEX ix_person_workspace_match_key ON person (workspace, match_key);
CREATE INDEX ix_touchpoint_workspace_account ON touchpoint (workspace, account);
CREATE INDEX ix_touchpoint_person_workspace_touchpoint ON touchpoint_person (workspace, touchpoint);
COMMIT;
