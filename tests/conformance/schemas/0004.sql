BEGIN TRANSACTION;
CREATE TABLE "account" (
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
	"references" JSON NOT NULL, 
	margin FLOAT, 
	potential FLOAT, 
	log_head VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_account PRIMARY KEY (workspace, id), 
	CONSTRAINT uq_account_workspace UNIQUE (workspace, match_key)
);
INSERT INTO "account" VALUES('local','demo-tallowmere','Tallowmere Dairies','tallowmere dairies','tallowmere dairies','2026-10-29','standard',NULL,'101-1000',NULL,'',2,'[]',NULL,NULL,'7497c12b7981ff50dd9ca3233072469e60ecdd6284f7d3e7ee0b452c8ff0f780');
CREATE TABLE account_member (
	workspace VARCHAR(64) NOT NULL, 
	account VARCHAR(64) NOT NULL, 
	member VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_account_member PRIMARY KEY (workspace, account, member)
);
INSERT INTO "account_member" VALUES('local','demo-tallowmere','demo-placeholder');
CREATE TABLE "account_person" (
	workspace VARCHAR(64) NOT NULL, 
	account VARCHAR(64) NOT NULL, 
	person VARCHAR(64) NOT NULL, 
	added_here BOOLEAN NOT NULL, 
	CONSTRAINT pk_account_person PRIMARY KEY (workspace, account, person)
);
INSERT INTO "account_person" VALUES('local','demo-tallowmere','demo-tallowmere-churnley',1);
INSERT INTO "account_person" VALUES('local','demo-tallowmere','demo-tallowmere-creamby',1);
INSERT INTO "account_person" VALUES('local','demo-tallowmere','demo-tallowmere-curdson',1);
INSERT INTO "account_person" VALUES('local','demo-tallowmere','demo-tallowmere-herdly',1);
INSERT INTO "account_person" VALUES('local','demo-tallowmere','demo-tallowmere-pailson',1);
INSERT INTO "account_person" VALUES('local','demo-tallowmere','demo-tallowmere-rindley',1);
INSERT INTO "account_person" VALUES('local','demo-tallowmere','demo-tallowmere-sealby',1);
INSERT INTO "account_person" VALUES('local','demo-tallowmere','demo-tallowmere-wickley',1);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0004');
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
CREATE TABLE "change" (
	workspace VARCHAR(64) NOT NULL, 
	change_set VARCHAR(64) NOT NULL, 
	ordinal INTEGER NOT NULL, 
	kind VARCHAR(40), 
	entity VARCHAR(64) NOT NULL, 
	action VARCHAR(40), 
	digest VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_change PRIMARY KEY (workspace, change_set, ordinal)
);
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',0,'account','demo-tallowmere','add','f6dd68a2a9e7441bc4271006032ca0547e79ba32d7b58b4da105755fc275791f');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',1,'person','demo-tallowmere-churnley','add','57560db08ae7889e2052d4c01ff6e3b4a52edfa70220a1277a7f4069bd60ce2b');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',2,'person','demo-tallowmere-creamby','add','10b08a0ae648c03711eb7cf292903b924d2f4ba2a32485581ce655b7afdf2fec');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',3,'person','demo-tallowmere-curdson','add','0e76921e312ad3c2012f8785f9a1d4683b52bc8c768e2d7846586f47d12fb604');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',4,'person','demo-tallowmere-herdly','add','31d1ac7e20bb26c1cc92afe43ea195bad16cfbebd595042445de9d2c761900bb');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',5,'person','demo-tallowmere-pailson','add','1e3d86b97ca1fcdefb3e0705c8e6dada24f0bc4add0b2580cc1c87cb5b1e352c');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',6,'person','demo-tallowmere-rindley','add','ea592680da963bcfd1687446c0c817dcdd17bb6de9f079ab202069104f3e6ed5');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',7,'person','demo-tallowmere-sealby','add','7c07c406397f5ac02eabd6686b3545ac5d51efefdeb8634c0bb6a727ce3b5673');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',8,'person','demo-tallowmere-wickley','add','beb9864aea5eb50cfd841fab62ceb8d6b2b355f69308be5d9c16433372b2a228');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',9,'position','demo-tallowmere-seat-accounts','add','e9dc40b02025877b75b2fe07db91529173b0d5c237385483c81696aa16007dcd');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',10,'position','demo-tallowmere-seat-churnley','add','12836517af850460c57dce03e6e0a76bdc084009da2f13228cd07b5e92e79d8d');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',11,'position','demo-tallowmere-seat-creamby','add','3fc8a29e8fb9037e29066db923dadd2e0f430d4b91d8fcead1f37d2ff058b83d');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',12,'position','demo-tallowmere-seat-curdson','add','a0e7922e8e9befc34a48e02ac0c73ab7a8ded091b1c1d1d759d06729fcc37b7e');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',13,'position','demo-tallowmere-seat-herdly','add','191f9e48fb093fa0dc0b0f8a4114a0e644953ebd7083d86be9e8fa0dc48a7bbd');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',14,'position','demo-tallowmere-seat-pailson','add','7087a65ba817435d8ee2dd234786c53e65af09f562be4e1e108db3d002d8d271');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',15,'position','demo-tallowmere-seat-rindley','add','e98709f9d51acbd9e4b2590442fe1912998f304ef9982485b6b9192f0c350a64');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',16,'position','demo-tallowmere-seat-sealby','add','c7fee951817b95348ed252ae5166124ed9751e486c2fe213bdb42fe8d16fcaad');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',17,'position','demo-tallowmere-seat-wickley','add','9f03c65b0f3d99147763a339b17b2e5d280423bcfb46bf7f20518b78b445c513');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',18,'assignment','demo-tallowmere-churnley-holds-churnley','add','cb1df436d4071b6897add92238bbd8c5d4880ceb94c419fd19f7786df87b5e87');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',19,'assignment','demo-tallowmere-creamby-holds-creamby','add','b0adaf1375ced361372d51f3f99b8e7e148c326272045b9356f96512da0f2ba5');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',20,'assignment','demo-tallowmere-curdson-holds-curdson','add','273d397f67ceb913eff9ef0549b0e7b45238b37a738990cd186f111dada94538');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',21,'assignment','demo-tallowmere-herdly-holds-herdly','add','245180dee945fd887918fda381e54e3c6af22b8163ae8d01a1b10bb37c2e92f8');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',22,'assignment','demo-tallowmere-pailson-holds-pailson','add','15573ddb9cc402bf3fb78b9426cd533f4d7de6bab0f9f217e9b90bac71f6691e');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',23,'assignment','demo-tallowmere-rindley-holds-rindley','add','d0a2a0eb999a888447593c4f7212525601b80634c2305d58329568be8788915d');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',24,'assignment','demo-tallowmere-sealby-holds-sealby','add','93a80a0f04b56cb90cffbf6aca34d75fbee012406f27930627b8ee34348ea924');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',25,'assignment','demo-tallowmere-wickley-holds-wickley','add','27b47bf207c2c98ed31576c3eff34c621e8b156c1e136e1a95bfbcd82db52556');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',26,'reporting_line','demo-tallowmere-accounts-under-pailson','add','4ed25c95491591a95165f2b435502d51e62b4d477698ecc679a81ccd7f02689a');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',27,'reporting_line','demo-tallowmere-creamby-under-wickley','add','09949cbb2eab9542f9b272cbd2951309e967dd01d5e5ac7545ee56cc5ddf5650');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',28,'reporting_line','demo-tallowmere-curdson-under-churnley','add','b9b6fb58dcf465f4d16cfa12d2c82b1a00496148e12565c1eedd97e5c9381194');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',29,'reporting_line','demo-tallowmere-herdly-under-curdson','add','e3d979ea8bbcdd53b8add32562ec278adc5782e46e463d7c3da6f1647d61b6e6');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',30,'reporting_line','demo-tallowmere-pailson-under-churnley','add','d7ec2fa757ebbea8a4db042ed028d6b05629279799796b62661b3a2ac658b01c');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',31,'reporting_line','demo-tallowmere-rindley-under-curdson','add','42616b8860b668b4000d2879da0be4115a4831d74b9bb3513ea8329e68252bcd');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',32,'reporting_line','demo-tallowmere-sealby-under-churnley','add','8e2e5dc6b6c70074a87cbc83e4e1179e9c839aaf47fd8e2779c3ecfad8c468ad');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',33,'reporting_line','demo-tallowmere-wickley-under-churnley','add','588e6b70a8cf5c59ce0aeab57798c818470df9009e09622a0dc6d291dfe1c07e');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',34,'buying_role','demo-tallowmere-creamby-buyer-purchasing','add','e31b87a90734ab6d6d235120f12cb3b96c10d103909df92021b0f8ec0a2451fe');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',35,'buying_role','demo-tallowmere-sealby-gatekeeper','add','b659ce5921866e30f2460a37da8fd9547518871040bf1fc8f3be6609b36e347e');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',36,'buying_role','demo-tallowmere-wickley-decider-purchasing','add','a3aa0d59d79d3e6ce14dda906e32aec5bf75996f3c63971a4f5b288704e46bda');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',37,'team_member','demo-placeholder','add','080dc50fe0b45d986f6c98cbbc9761337fa678584cc56642f027e640a21c3d26');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',38,'relationship','demo-tallowmere-placeholder-knows-creamby','add','d49bfe99d2fd8afb9f45fcf103265effcc6a7a7d6fa75872257eb81a9602e9d5');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',39,'relationship','demo-tallowmere-placeholder-knows-wickley','add','d55e053f1f4eb7e5932867ee66778f2970035a68ead99ec52cd3605c9031f116');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',40,'touchpoint','demo-tallowmere-touch-0003-sealby-call-out','add','c329969712b7eb2d5cf0f1f66cbc6f9504e44cb86632dd4aca7be3725f62e474');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',41,'touchpoint','demo-tallowmere-touch-0009-creamby-message-out','add','6c8a55935c0d7c8017b050cc66a8ef10959bbab585f7e56ff0ca9c4cbe45415f');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',42,'touchpoint','demo-tallowmere-touch-0014-wickley-email-out','add','1cef86322e4e54095928a5f5ef6f25a3d2c585c2400ed551fba4dbe24bbf78a1');
INSERT INTO "change" VALUES('local','8556b06ab3e15f51',43,'touchpoint','demo-tallowmere-touch-0021-wickley-email-out','add','15e87736fd974b3c04846e6725a808e797873e5fc951463656cca2bd45bdc1bc');
INSERT INTO "change" VALUES('local','ccef8b296989e6d6',0,'person','demo-tallowmere-churnley','update','1d64aa72d26132da06648c2f39c1fd4d7f401043597b713786261620129a8182');
CREATE TABLE "change_set" (
	workspace VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	at BIGINT NOT NULL, 
	actor VARCHAR(64) NOT NULL, 
	source VARCHAR(500) NOT NULL, 
	place BIGINT NOT NULL, 
	account VARCHAR(64), 
	reverts VARCHAR(64), 
	CONSTRAINT pk_change_set PRIMARY KEY (workspace, id), 
	CONSTRAINT uq_change_set_workspace UNIQUE (workspace, place)
);
INSERT INTO "change_set" VALUES('local','8556b06ab3e15f51',1795512600000000,'owner','demo',1,'demo-tallowmere',NULL);
INSERT INTO "change_set" VALUES('local','ccef8b296989e6d6',1795599000000000,'owner','page',2,'demo-tallowmere',NULL);
CREATE TABLE "change_set_account" (
	workspace VARCHAR(64) NOT NULL, 
	account VARCHAR(64) NOT NULL, 
	revision INTEGER NOT NULL, 
	change_set VARCHAR(64) NOT NULL, 
	seal VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_change_set_account PRIMARY KEY (workspace, account, revision)
);
INSERT INTO "change_set_account" VALUES('local','demo-tallowmere',1,'8556b06ab3e15f51','9e7faa47a56fd2fca38e13f3967b21020c2cc78538501e3fbd888df9f9ac177c');
INSERT INTO "change_set_account" VALUES('local','demo-tallowmere',2,'ccef8b296989e6d6','7497c12b7981ff50dd9ca3233072469e60ecdd6284f7d3e7ee0b452c8ff0f780');
CREATE TABLE "change_value" (
	workspace VARCHAR(64) NOT NULL, 
	change_set VARCHAR(64) NOT NULL, 
	ordinal INTEGER NOT NULL, 
	person VARCHAR(64), 
	"before" TEXT, 
	"after" TEXT, 
	salt VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_change_value PRIMARY KEY (workspace, change_set, ordinal)
);
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',0,NULL,NULL,'{"headcount":"101-1000","id":"demo-tallowmere","kind":"standard","known_since":"2026-10-29","margin":null,"name":"Tallowmere Dairies","note":"","parent":null,"potential":null,"references":[],"tier":null}','f0311d62cec1a4f3756810b4d9386cbb');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',1,'demo-tallowmere-churnley',NULL,'{"emails":[],"form_of_address":"","id":"demo-tallowmere-churnley","messengers":[],"name":"Agnes Churnley","note":"","phones":[],"preferred_channel":null,"references":[]}','99537373ee38c066c112bf0171c84df2');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',2,'demo-tallowmere-creamby',NULL,'{"emails":[],"form_of_address":"","id":"demo-tallowmere-creamby","messengers":[],"name":"Nina Creamby","note":"","phones":[],"preferred_channel":null,"references":[]}','3c2d0c5672e425ed6d07318eb6506bba');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',3,'demo-tallowmere-curdson',NULL,'{"emails":[],"form_of_address":"","id":"demo-tallowmere-curdson","messengers":[],"name":"Bill Curdson","note":"","phones":[],"preferred_channel":null,"references":[]}','b56ee4c5edb3859880dc10c7a8c158d2');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',4,'demo-tallowmere-herdly',NULL,'{"emails":[],"form_of_address":"","id":"demo-tallowmere-herdly","messengers":[],"name":"Joy Herdly","note":"","phones":[],"preferred_channel":null,"references":[]}','7aafa10f9c3c82e7b5b388b5073179e6');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',5,'demo-tallowmere-pailson',NULL,'{"emails":[],"form_of_address":"","id":"demo-tallowmere-pailson","messengers":[],"name":"Omar Pailson","note":"","phones":[],"preferred_channel":null,"references":[]}','a642375677e4057e8368af8a99d17a92');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',6,'demo-tallowmere-rindley',NULL,'{"emails":[],"form_of_address":"","id":"demo-tallowmere-rindley","messengers":[],"name":"Petra Rindley","note":"","phones":[],"preferred_channel":null,"references":[]}','0784a8474b8e3a59c1234cf4ac536c9d');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',7,'demo-tallowmere-sealby',NULL,'{"emails":[],"form_of_address":"","id":"demo-tallowmere-sealby","messengers":[],"name":"Cora Sealby","note":"","phones":[],"preferred_channel":null,"references":[]}','ed947f3c7619806d75f472835d2bc21e');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',8,'demo-tallowmere-wickley',NULL,'{"emails":["p.wickley@tallowmere.example"],"form_of_address":"","id":"demo-tallowmere-wickley","messengers":[],"name":"Piers Wickley","note":"","phones":[],"preferred_channel":null,"references":[]}','c33669cc7179613eefd5d8e52c8493e5');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',9,NULL,NULL,'{"confidence":1.0,"function":null,"further_functions":[],"id":"demo-tallowmere-seat-accounts","placeholder":true,"reference":"","seniority":null,"source":"their web page","title":"Runs accounting","unit":"Accounting","valid_from":null,"valid_to":null}','e7812943dabf751cdfb2c1262664e3fc');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',10,NULL,NULL,'{"confidence":1.0,"function":null,"further_functions":[],"id":"demo-tallowmere-seat-churnley","placeholder":false,"reference":"","seniority":6,"source":"their web page","title":"Managing Director","unit":"Management Board","valid_from":null,"valid_to":null}','ed018d27f270d6bf4a93086d308ca340');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',11,NULL,NULL,'{"confidence":1.0,"function":null,"further_functions":[],"id":"demo-tallowmere-seat-creamby","placeholder":false,"reference":"","seniority":2,"source":"their web page","title":"Buyer","unit":"Procurement","valid_from":null,"valid_to":null}','f0aebb71b541f3adcddc97066a724fee');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',12,NULL,NULL,'{"confidence":1.0,"function":null,"further_functions":[],"id":"demo-tallowmere-seat-curdson","placeholder":false,"reference":"","seniority":4,"source":"their web page","title":"Dairy Manager","unit":"Production","valid_from":null,"valid_to":null}','ac115273085f44ef832cf97aae11d0c5');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',13,NULL,NULL,'{"confidence":1.0,"function":null,"further_functions":[],"id":"demo-tallowmere-seat-herdly","placeholder":false,"reference":"","seniority":3,"source":"their web page","title":"Farm Relations","unit":"Milk Field","valid_from":null,"valid_to":null}','9d73cf0e949911ed23a008d1d4252e10');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',14,NULL,NULL,'{"confidence":1.0,"function":null,"further_functions":[],"id":"demo-tallowmere-seat-pailson","placeholder":false,"reference":"","seniority":4,"source":"their web page","title":"Finance Manager","unit":"Finance","valid_from":null,"valid_to":null}','c7477b32e6f8199d56b5c3b48d6053b7');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',15,NULL,NULL,'{"confidence":1.0,"function":null,"further_functions":[],"id":"demo-tallowmere-seat-rindley","placeholder":false,"reference":"","seniority":3,"source":"their web page","title":"Dispatch Lead","unit":"Distribution","valid_from":null,"valid_to":null}','54efe01149f69062913a89de567e5603');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',16,NULL,NULL,'{"confidence":1.0,"function":null,"further_functions":[],"id":"demo-tallowmere-seat-sealby","placeholder":false,"reference":"","seniority":2,"source":"their web page","title":"Office Coordinator","unit":"Office Administration","valid_from":null,"valid_to":null}','d52b160a84504307a4299c8a0ee6b721');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',17,NULL,NULL,'{"confidence":1.0,"function":null,"further_functions":[],"id":"demo-tallowmere-seat-wickley","placeholder":false,"reference":"","seniority":4,"source":"their web page","title":"Head of Procurement","unit":"Procurement","valid_from":null,"valid_to":null}','1910954bd20b7981761836e9b11d5a28');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',18,'demo-tallowmere-churnley',NULL,'{"confidence":1.0,"id":"demo-tallowmere-churnley-holds-churnley","person":"demo-tallowmere-churnley","position":"demo-tallowmere-seat-churnley","source":"their web page","valid_from":null,"valid_to":null}','1b3f1683bf9498a1c54cf1b3073bb4bb');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',19,'demo-tallowmere-creamby',NULL,'{"confidence":1.0,"id":"demo-tallowmere-creamby-holds-creamby","person":"demo-tallowmere-creamby","position":"demo-tallowmere-seat-creamby","source":"their web page","valid_from":null,"valid_to":null}','dcc1a7b2f84a41bb1e4b936305b63197');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',20,'demo-tallowmere-curdson',NULL,'{"confidence":1.0,"id":"demo-tallowmere-curdson-holds-curdson","person":"demo-tallowmere-curdson","position":"demo-tallowmere-seat-curdson","source":"their web page","valid_from":null,"valid_to":null}','3eb03c160a03ad995ae42a61ed4092b1');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',21,'demo-tallowmere-herdly',NULL,'{"confidence":1.0,"id":"demo-tallowmere-herdly-holds-herdly","person":"demo-tallowmere-herdly","position":"demo-tallowmere-seat-herdly","source":"their web page","valid_from":null,"valid_to":null}','91c5b56fdb970dcf3a70d4e451f465f9');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',22,'demo-tallowmere-pailson',NULL,'{"confidence":1.0,"id":"demo-tallowmere-pailson-holds-pailson","person":"demo-tallowmere-pailson","position":"demo-tallowmere-seat-pailson","source":"their web page","valid_from":null,"valid_to":null}','9bf2a9ec4cf928f2ea4c5a81c417b792');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',23,'demo-tallowmere-rindley',NULL,'{"confidence":1.0,"id":"demo-tallowmere-rindley-holds-rindley","person":"demo-tallowmere-rindley","position":"demo-tallowmere-seat-rindley","source":"their web page","valid_from":null,"valid_to":null}','88cd3eb12e54b53fa0d8b0c307b71094');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',24,'demo-tallowmere-sealby',NULL,'{"confidence":1.0,"id":"demo-tallowmere-sealby-holds-sealby","person":"demo-tallowmere-sealby","position":"demo-tallowmere-seat-sealby","source":"their web page","valid_from":null,"valid_to":null}','d81b0cc0774e6925d6800745f3e538d3');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',25,'demo-tallowmere-wickley',NULL,'{"confidence":1.0,"id":"demo-tallowmere-wickley-holds-wickley","person":"demo-tallowmere-wickley","position":"demo-tallowmere-seat-wickley","source":"their web page","valid_from":null,"valid_to":null}','df9e3bb8e2f25a3d36d36d52f5f78c80');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',26,NULL,NULL,'{"confidence":1.0,"id":"demo-tallowmere-accounts-under-pailson","kind":"solid","manager":"demo-tallowmere-seat-pailson","report":"demo-tallowmere-seat-accounts","source":"their web page","valid_from":null,"valid_to":null}','6e174a20fe881ddfc841f99e9f4243dc');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',27,NULL,NULL,'{"confidence":1.0,"id":"demo-tallowmere-creamby-under-wickley","kind":"solid","manager":"demo-tallowmere-seat-wickley","report":"demo-tallowmere-seat-creamby","source":"their web page","valid_from":null,"valid_to":null}','bfd02ee60a023844ba14ca17cbf23251');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',28,NULL,NULL,'{"confidence":1.0,"id":"demo-tallowmere-curdson-under-churnley","kind":"solid","manager":"demo-tallowmere-seat-churnley","report":"demo-tallowmere-seat-curdson","source":"their web page","valid_from":null,"valid_to":null}','91756f7b1f0cc86b3b128c2eec78166e');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',29,NULL,NULL,'{"confidence":1.0,"id":"demo-tallowmere-herdly-under-curdson","kind":"solid","manager":"demo-tallowmere-seat-curdson","report":"demo-tallowmere-seat-herdly","source":"their web page","valid_from":null,"valid_to":null}','07242980b3e0491cc75270e91129b1fd');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',30,NULL,NULL,'{"confidence":1.0,"id":"demo-tallowmere-pailson-under-churnley","kind":"solid","manager":"demo-tallowmere-seat-churnley","report":"demo-tallowmere-seat-pailson","source":"their web page","valid_from":null,"valid_to":null}','0b3cd525556362c25dbe91ff8cec4e59');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',31,NULL,NULL,'{"confidence":1.0,"id":"demo-tallowmere-rindley-under-curdson","kind":"solid","manager":"demo-tallowmere-seat-curdson","report":"demo-tallowmere-seat-rindley","source":"their web page","valid_from":null,"valid_to":null}','1aeb9cdda6311731a8ec2552c146a60c');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',32,NULL,NULL,'{"confidence":1.0,"id":"demo-tallowmere-sealby-under-churnley","kind":"solid","manager":"demo-tallowmere-seat-churnley","report":"demo-tallowmere-seat-sealby","source":"their web page","valid_from":null,"valid_to":null}','0838523a6c85d0d8e2d2ca454b916f9e');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',33,NULL,NULL,'{"confidence":1.0,"id":"demo-tallowmere-wickley-under-churnley","kind":"solid","manager":"demo-tallowmere-seat-churnley","report":"demo-tallowmere-seat-wickley","source":"their web page","valid_from":null,"valid_to":null}','0f27caf2fa74d0046b549ddf595946c0');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',34,'demo-tallowmere-creamby',NULL,'{"area":"purchasing","confidence":1.0,"id":"demo-tallowmere-creamby-buyer-purchasing","kind":"buyer","person":"demo-tallowmere-creamby","source":"their web page","valid_from":null,"valid_to":null}','312960ddf00f41ace79026c04d646352');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',35,'demo-tallowmere-sealby',NULL,'{"area":null,"confidence":1.0,"id":"demo-tallowmere-sealby-gatekeeper","kind":"gatekeeper","person":"demo-tallowmere-sealby","source":"their web page","valid_from":null,"valid_to":null}','9f19d544f17760d1db10deb596314b60');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',36,'demo-tallowmere-wickley',NULL,'{"area":"purchasing","confidence":1.0,"id":"demo-tallowmere-wickley-decider-purchasing","kind":"decider","person":"demo-tallowmere-wickley","source":"their web page","valid_from":null,"valid_to":null}','a13a8e2f175c9578a2562e275c331fd0');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',37,NULL,NULL,'{"email":"b.placeholder@vymysel-trade.example","function":"sales","id":"demo-placeholder","may_meet_up_to":5,"name":"Ben Placeholder","phone":"","references":[],"seniority":3}','f151a09210178777e2512a95dd8d8935');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',38,'demo-tallowmere-creamby',NULL,'{"confirmed_on":null,"declared_level":null,"desired_level":"works_with_us","id":"demo-tallowmere-placeholder-knows-creamby","is_owner":true,"member":"demo-placeholder","person":"demo-tallowmere-creamby","source":"their web page"}','eef189966e0d2f7ec058550496e6b35c');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',39,'demo-tallowmere-wickley',NULL,'{"confirmed_on":null,"declared_level":null,"desired_level":"works_with_us","id":"demo-tallowmere-placeholder-knows-wickley","is_owner":true,"member":"demo-placeholder","person":"demo-tallowmere-wickley","source":"their web page"}','cc6305b698b29a32d6393bebbebe4747');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',40,NULL,NULL,'{"account":"demo-tallowmere","at":1795251600000000,"channel":"call","confidence":1.0,"direction":"out","id":"demo-tallowmere-touch-0003-sealby-call-out","members":["demo-placeholder"],"next_step":"","note":"","people":["demo-tallowmere-sealby"],"purpose":"commercial","references":[],"source":"their web page","temperature":null,"topic":"Asked to be put through to procurement"}','58d376cc851ca595356687f8f480f246');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',41,NULL,NULL,'{"account":"demo-tallowmere","at":1794733200000000,"channel":"message","confidence":1.0,"direction":"out","id":"demo-tallowmere-touch-0009-creamby-message-out","members":["demo-placeholder"],"next_step":"","note":"","people":["demo-tallowmere-creamby"],"purpose":"commercial","references":[],"source":"their web page","temperature":null,"topic":"Samples of dairy packaging"}','371440e8e3f2a22854c577361dc3c3e4');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',42,NULL,NULL,'{"account":"demo-tallowmere","at":1794301200000000,"channel":"email","confidence":1.0,"direction":"out","id":"demo-tallowmere-touch-0014-wickley-email-out","members":["demo-placeholder"],"next_step":"","note":"","people":["demo-tallowmere-wickley"],"purpose":"commercial","references":[],"source":"their web page","temperature":null,"topic":"A short call next week?"}','7374349f1e2ab7a28d2b08ab0bcf9d80');
INSERT INTO "change_value" VALUES('local','8556b06ab3e15f51',43,NULL,NULL,'{"account":"demo-tallowmere","at":1793696400000000,"channel":"email","confidence":1.0,"direction":"out","id":"demo-tallowmere-touch-0021-wickley-email-out","members":["demo-placeholder"],"next_step":"Call if there is no answer in a week","note":"","people":["demo-tallowmere-wickley"],"purpose":"commercial","references":[],"source":"their web page","temperature":null,"topic":"Introduction"}','73aa0cdba13cb6b1650aa1311eb8ca2d');
INSERT INTO "change_value" VALUES('local','ccef8b296989e6d6',0,'demo-tallowmere-churnley','{"emails":[],"form_of_address":"","id":"demo-tallowmere-churnley","messengers":[],"name":"Agnes Churnley","note":"","phones":[],"preferred_channel":null,"references":[]}','{"emails":[],"form_of_address":"","id":"demo-tallowmere-churnley","messengers":[],"name":"Ünal Новая-Фамилия","note":"","phones":[],"preferred_channel":null,"references":[]}','15c6f7af1aeaba26b079eb9b2c1f584d');
CREATE TABLE distinction (
	workspace VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	person VARCHAR(64) NOT NULL, 
	other VARCHAR(64) NOT NULL, 
	source VARCHAR(500) NOT NULL, 
	CONSTRAINT pk_distinction PRIMARY KEY (workspace, id)
);
CREATE TABLE feed (
	workspace VARCHAR(64) NOT NULL, 
	place BIGINT NOT NULL, 
	CONSTRAINT pk_feed PRIMARY KEY (workspace)
);
INSERT INTO "feed" VALUES('local',2);
CREATE TABLE forgotten (
	workspace VARCHAR(64) NOT NULL, 
	person VARCHAR(64) NOT NULL, 
	at BIGINT NOT NULL, 
	CONSTRAINT pk_forgotten PRIMARY KEY (workspace, person)
);
CREATE TABLE function_status (
	workspace VARCHAR(64) NOT NULL, 
	account VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	valid_from DATE, 
	valid_to DATE, 
	source VARCHAR(500) NOT NULL, 
	confidence FLOAT NOT NULL, 
	function VARCHAR(40), 
	status VARCHAR(40), 
	served_by VARCHAR(64), 
	note TEXT NOT NULL, 
	CONSTRAINT pk_function_status PRIMARY KEY (workspace, account, id)
);
CREATE TABLE kept_answer (
	workspace VARCHAR(64) NOT NULL, 
	actor VARCHAR(64) NOT NULL, 
	"key" VARCHAR(255) NOT NULL, 
	request VARCHAR(64) NOT NULL, 
	at BIGINT NOT NULL, 
	status INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	CONSTRAINT pk_kept_answer PRIMARY KEY (workspace, actor, "key")
);
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
CREATE TABLE map_snapshot (
	workspace VARCHAR(64) NOT NULL, 
	account VARCHAR(64) NOT NULL, 
	revision INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	CONSTRAINT pk_map_snapshot PRIMARY KEY (workspace, account, revision)
);
CREATE TABLE motivation (
	workspace VARCHAR(64) NOT NULL, 
	account VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	valid_from DATE, 
	valid_to DATE, 
	source VARCHAR(500) NOT NULL, 
	confidence FLOAT NOT NULL, 
	person VARCHAR(64) NOT NULL, 
	rewarded_for TEXT NOT NULL, 
	CONSTRAINT pk_motivation PRIMARY KEY (workspace, account, id)
);
CREATE TABLE "person" (
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
	"references" JSON NOT NULL, 
	CONSTRAINT pk_person PRIMARY KEY (workspace, id)
);
INSERT INTO "person" VALUES('local','demo-tallowmere-churnley','Ünal Новая-Фамилия','ünal новая-фамилия','unal новая-фамилия','[]','[]','[]','',NULL,'','[]');
INSERT INTO "person" VALUES('local','demo-tallowmere-creamby','Nina Creamby','nina creamby','nina creamby','[]','[]','[]','',NULL,'','[]');
INSERT INTO "person" VALUES('local','demo-tallowmere-curdson','Bill Curdson','bill curdson','bill curdson','[]','[]','[]','',NULL,'','[]');
INSERT INTO "person" VALUES('local','demo-tallowmere-herdly','Joy Herdly','joy herdly','joy herdly','[]','[]','[]','',NULL,'','[]');
INSERT INTO "person" VALUES('local','demo-tallowmere-pailson','Omar Pailson','omar pailson','omar pailson','[]','[]','[]','',NULL,'','[]');
INSERT INTO "person" VALUES('local','demo-tallowmere-rindley','Petra Rindley','petra rindley','petra rindley','[]','[]','[]','',NULL,'','[]');
INSERT INTO "person" VALUES('local','demo-tallowmere-sealby','Cora Sealby','cora sealby','cora sealby','[]','[]','[]','',NULL,'','[]');
INSERT INTO "person" VALUES('local','demo-tallowmere-wickley','Piers Wickley','piers wickley','piers wickley','["p.wickley@tallowmere.example"]','[]','[]','',NULL,'','[]');
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
CREATE TABLE stand_in (
	workspace VARCHAR(64) NOT NULL, 
	account VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	valid_from DATE, 
	valid_to DATE, 
	source VARCHAR(500) NOT NULL, 
	confidence FLOAT NOT NULL, 
	member VARCHAR(64) NOT NULL, 
	stand_in VARCHAR(64) NOT NULL, 
	introduced BOOLEAN NOT NULL, 
	CONSTRAINT pk_stand_in PRIMARY KEY (workspace, account, id)
);
CREATE TABLE "team_member" (
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
	"references" JSON NOT NULL, 
	CONSTRAINT pk_team_member PRIMARY KEY (workspace, id)
);
INSERT INTO "team_member" VALUES('local','demo-placeholder','Ben Placeholder','ben placeholder','ben placeholder','b.placeholder@vymysel-trade.example','','sales',3,5,'[]');
CREATE TABLE "touchpoint" (
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
	"references" JSON NOT NULL, 
	CONSTRAINT pk_touchpoint PRIMARY KEY (workspace, id)
);
INSERT INTO "touchpoint" VALUES('local','demo-tallowmere-touch-0003-sealby-call-out','demo-tallowmere','["demo-placeholder"]','["demo-tallowmere-sealby"]',1795251600000000,'call','out','commercial','Asked to be put through to procurement',NULL,'','','their web page',1.0,'[]');
INSERT INTO "touchpoint" VALUES('local','demo-tallowmere-touch-0009-creamby-message-out','demo-tallowmere','["demo-placeholder"]','["demo-tallowmere-creamby"]',1794733200000000,'message','out','commercial','Samples of dairy packaging',NULL,'','','their web page',1.0,'[]');
INSERT INTO "touchpoint" VALUES('local','demo-tallowmere-touch-0014-wickley-email-out','demo-tallowmere','["demo-placeholder"]','["demo-tallowmere-wickley"]',1794301200000000,'email','out','commercial','A short call next week?',NULL,'','','their web page',1.0,'[]');
INSERT INTO "touchpoint" VALUES('local','demo-tallowmere-touch-0021-wickley-email-out','demo-tallowmere','["demo-placeholder"]','["demo-tallowmere-wickley"]',1793696400000000,'email','out','commercial','Introduction',NULL,'Call if there is no answer in a week','','their web page',1.0,'[]');
CREATE TABLE touchpoint_member (
	workspace VARCHAR(64) NOT NULL, 
	member VARCHAR(64) NOT NULL, 
	touchpoint VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_touchpoint_member PRIMARY KEY (workspace, member, touchpoint)
);
INSERT INTO "touchpoint_member" VALUES('local','demo-placeholder','demo-tallowmere-touch-0003-sealby-call-out');
INSERT INTO "touchpoint_member" VALUES('local','demo-placeholder','demo-tallowmere-touch-0009-creamby-message-out');
INSERT INTO "touchpoint_member" VALUES('local','demo-placeholder','demo-tallowmere-touch-0014-wickley-email-out');
INSERT INTO "touchpoint_member" VALUES('local','demo-placeholder','demo-tallowmere-touch-0021-wickley-email-out');
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
CREATE INDEX ix_touchpoint_person_workspace_touchpoint ON touchpoint_person (workspace, touchpoint);
CREATE INDEX ix_touchpoint_member_workspace_touchpoint ON touchpoint_member (workspace, touchpoint);
CREATE INDEX ix_relationship_workspace_member ON relationship (workspace, member);
CREATE INDEX ix_person_workspace_match_key ON person (workspace, match_key);
CREATE INDEX ix_touchpoint_workspace_account ON touchpoint (workspace, account);
CREATE INDEX ix_change_set_workspace_reverts ON change_set (workspace, reverts);
CREATE INDEX ix_change_set_account_workspace_change_set ON change_set_account (workspace, change_set);
CREATE INDEX ix_change_workspace_entity ON change (workspace, entity);
CREATE INDEX ix_change_value_workspace_person ON change_value (workspace, person);
CREATE INDEX ix_function_status_workspace_served_by ON function_status (workspace, served_by);
CREATE INDEX ix_stand_in_workspace_member ON stand_in (workspace, member);
CREATE INDEX ix_stand_in_workspace_stand_in ON stand_in (workspace, stand_in);
CREATE INDEX ix_distinction_workspace_person ON distinction (workspace, person);
CREATE INDEX ix_distinction_workspace_other ON distinction (workspace, other);
CREATE INDEX ix_account_person_workspace_person_account ON account_person (workspace, person, account);
COMMIT;
