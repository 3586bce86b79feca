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
	margin FLOAT, 
	potential FLOAT, 
	"references" JSON NOT NULL, 
	note TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	open_revision INTEGER NOT NULL, 
	log_head VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_account PRIMARY KEY (workspace, id), 
	CONSTRAINT uq_account_workspace UNIQUE (workspace, match_key)
);
INSERT INTO "account" VALUES('local','demo-tallowmere','Tallowmere Dairies','tallowmere dairies','tallowmere dairies','2026-10-29','standard',NULL,'101-1000',NULL,NULL,NULL,'[]','',2,2,'87afd8a224c31cb0305e520a47909951f53052756710687025f6bae7c805653b');
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
	PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0006');
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
	is_open BOOLEAN NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_change PRIMARY KEY (workspace, change_set, ordinal)
);
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',0,'account','demo-tallowmere','add',1,'a19159038ed3bc03cb0beb6e5646d5ffe29cb95e9e26bba0e64485c892067d6b');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',1,'person','demo-tallowmere-churnley','add',1,'83b4be9d027206b2741775bb45a60f95814f504e4fc1ababe94409fd917c24f3');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',2,'person','demo-tallowmere-creamby','add',1,'76df024bad539262e985754e943fb08de89f0fe8a9596112cb636b56b66fab63');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',3,'person','demo-tallowmere-curdson','add',1,'0728ec6bf2038abf4501e57bc14c429e85f1e446739c789e77499764a5719fcc');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',4,'person','demo-tallowmere-herdly','add',1,'29346f132ced7bb0b4120b9a90ddeb69aa4ab214622a0a962c98a3cd92f81a3b');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',5,'person','demo-tallowmere-pailson','add',1,'4e89e311dc99399d22b5b8d8e3ab920a5e86bbbda92882750b92e8f86ef93979');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',6,'person','demo-tallowmere-rindley','add',1,'2dbb31be962744a748040890e5ab179ca12eb17ad3e6fce6b868f259db8e8a93');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',7,'person','demo-tallowmere-sealby','add',1,'c59c84db0f2453465518c20c1f7f5f9f5847c568ef5b6772bd4091492c9d3370');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',8,'person','demo-tallowmere-wickley','add',1,'d232ee43f3fcf9f9f38d4995ff93ff4f5de220b07f11e774346cb9f76d2ae0e4');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',9,'position','demo-tallowmere-seat-accounts','add',1,'0c73a27e0acab143c01c7b06112b999ea24ddd2b3352e185e440b2e902a0e6b3');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',10,'position','demo-tallowmere-seat-churnley','add',1,'a8bdf4edc91a54e85543ccb348eb63df5a31d51e97fc9a5e79229d010caf266a');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',11,'position','demo-tallowmere-seat-creamby','add',1,'4c5cbb8e4629bccdf88a822d075a31089202bf878ccfe657715bdb9c8e04ac81');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',12,'position','demo-tallowmere-seat-curdson','add',1,'ffa0e86dad083e6d805dcaaec55bb7314c65f00d72a8a48fa647ea964ee10ab3');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',13,'position','demo-tallowmere-seat-herdly','add',1,'08b87fa19f91cd00d51214ad5bfc9af39385e99cc7b8188bc8ce7318f0143b0c');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',14,'position','demo-tallowmere-seat-pailson','add',1,'30a62e301969b0551f65d1f41c80da360292d236f46f259efb72e9c7cb2b394c');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',15,'position','demo-tallowmere-seat-rindley','add',1,'affd64c467c55358c2b59f2d5ec45559f156261a64f111e17750438d954dedba');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',16,'position','demo-tallowmere-seat-sealby','add',1,'c7a23bab8b9372373256cb56ca1e0fe2f98839f88dffe33fdd3eb87d5aa32e04');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',17,'position','demo-tallowmere-seat-wickley','add',1,'cc6a1f7a920f27769986463a03656f81e042c8d9db2ca77e0453016347f2cbdf');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',18,'assignment','demo-tallowmere-churnley-holds-churnley','add',1,'f39b7043ff00b36a53ea157730ffefd4e47d0089bf0ae2c0946437fdc24be8e2');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',19,'assignment','demo-tallowmere-creamby-holds-creamby','add',1,'89b1ce2d1a193529cefda788d706602bf860b9bf678777ab1ce384ada3e1d016');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',20,'assignment','demo-tallowmere-curdson-holds-curdson','add',1,'4ee662486bab79e28a828b21f7b20be954985ef96d58d7eeaad72b6041ca8111');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',21,'assignment','demo-tallowmere-herdly-holds-herdly','add',1,'77f336c870f01a51de647bb95bc2d54fdbe355762c759632748a803aed32ab93');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',22,'assignment','demo-tallowmere-pailson-holds-pailson','add',1,'97861093cf054636616bf8d5cfa8e3654becb0754cc68539711723162d62b0b1');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',23,'assignment','demo-tallowmere-rindley-holds-rindley','add',1,'2d88517713ae50351a841a42d77962c1f954ee78ac6cec6cdce19c28dd148a6d');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',24,'assignment','demo-tallowmere-sealby-holds-sealby','add',1,'85ec3881ed8b85158b1b614e88f89a4a1b4e3d3ecbe8af4c013109e47c4bcc0c');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',25,'assignment','demo-tallowmere-wickley-holds-wickley','add',1,'379786cb7d05173ca36f572f1eb6b27e2df4a4024568997687c82c003bbf147f');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',26,'reporting_line','demo-tallowmere-accounts-under-pailson','add',1,'aa50c7bd19f6d57e397a17bd93cab1b96b6327a03af32161ba16523c319fa7c7');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',27,'reporting_line','demo-tallowmere-creamby-under-wickley','add',1,'7e3a1a56d9e8a6aa28d7d415196c4b6fdda8d95441f4fb7693a2822323c425e4');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',28,'reporting_line','demo-tallowmere-curdson-under-churnley','add',1,'60303281b4a56d5237110981930dcb00740ad0e70bb7bd277e777c05bb9293e8');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',29,'reporting_line','demo-tallowmere-herdly-under-curdson','add',1,'32e5f04c55b0cda0e9b1e53e363b3b34c2f20899a29a3b8e12f330b69f4c6282');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',30,'reporting_line','demo-tallowmere-pailson-under-churnley','add',1,'5959429a647f169355630d15606ed4f65d0200d2aaaddcacc9f3ec8f1722c92d');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',31,'reporting_line','demo-tallowmere-rindley-under-curdson','add',1,'7823ecc213e50092da3f10aeb608bd898fc202883a50ebc092c5ea84d1ad42b6');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',32,'reporting_line','demo-tallowmere-sealby-under-churnley','add',1,'83e749da98ed67decbf3b52ce3b98c6eef3b88395be9c16b874344533fcca444');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',33,'reporting_line','demo-tallowmere-wickley-under-churnley','add',1,'afb42c6124861fa7349f9191f5b11fe1c617b5ce6685ba0b99bbc0dd610230d6');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',34,'buying_role','demo-tallowmere-creamby-buyer-purchasing','add',1,'3f6629b6c2423faa0ba18040d9ccabe862bbd0e23705cfe8ec716ed8dbd9a49c');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',35,'buying_role','demo-tallowmere-sealby-gatekeeper','add',1,'3539bb98518c5309da2f63b5a84a9227999a8b1b3792aae78a57a1c5335c52cd');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',36,'buying_role','demo-tallowmere-wickley-decider-purchasing','add',1,'f94237ce1abe8cf460e44f8ea69fc6d6df049fce3805c22d41649fd5bbace979');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',37,'team_member','demo-placeholder','add',1,'bc6867338237b317c7c354a28ccb5d27e180533d772a12f33c7c6b4a271cc2f4');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',38,'relationship','demo-tallowmere-placeholder-knows-creamby','add',1,'f3bac2e3478132e6770b16a0558599fb1d81c3e9ecbdae028f92888abc851e4a');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',39,'relationship','demo-tallowmere-placeholder-knows-wickley','add',1,'f9355939344d1cefadb44533689ba04c30337929a3922e01ec1c3a3c319b6d8b');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',40,'touchpoint','demo-tallowmere-touch-0003-sealby-call-out','add',1,'9e6416cba0fb8098d55e15ad772f83db240e25c4b299c760b469b03d324a2e1b');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',41,'touchpoint','demo-tallowmere-touch-0009-creamby-message-out','add',1,'1461f1d29fabd5b32482a44963c695215067712b5860398a72d44fe37d475ac0');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',42,'touchpoint','demo-tallowmere-touch-0014-wickley-email-out','add',1,'c433614605d1e629564fa1503566fb9c909cb1cd52470a19d2f21367422c9990');
INSERT INTO "change" VALUES('local','0d648b5d73f93bcc',43,'touchpoint','demo-tallowmere-touch-0021-wickley-email-out','add',1,'0aa56ca5822fe176dd3823e132d555ca14b964943731f4c05fab6d93bb9c9ebe');
INSERT INTO "change" VALUES('local','cb0c2d629eca9d3d',0,'person','demo-tallowmere-churnley','update',1,'7d9d0228b1b36aa45a52fb51b85adf590c91630e34aa30f98d3b6aca5d1da896');
CREATE TABLE change_set (
	workspace VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	place BIGINT NOT NULL, 
	open_place BIGINT, 
	account VARCHAR(64), 
	at BIGINT NOT NULL, 
	actor VARCHAR(64) NOT NULL, 
	source VARCHAR(500) NOT NULL, 
	reverts VARCHAR(64), 
	CONSTRAINT pk_change_set PRIMARY KEY (workspace, id), 
	CONSTRAINT uq_change_set_workspace UNIQUE (workspace, place)
);
INSERT INTO "change_set" VALUES('local','0d648b5d73f93bcc',1,1,'demo-tallowmere',1795512600000000,'owner','demo',NULL);
INSERT INTO "change_set" VALUES('local','cb0c2d629eca9d3d',2,2,'demo-tallowmere',1795599000000000,'owner','page',NULL);
CREATE TABLE change_set_account (
	workspace VARCHAR(64) NOT NULL, 
	account VARCHAR(64) NOT NULL, 
	revision INTEGER NOT NULL, 
	open_revision INTEGER, 
	change_set VARCHAR(64) NOT NULL, 
	seal VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_change_set_account PRIMARY KEY (workspace, account, revision)
);
INSERT INTO "change_set_account" VALUES('local','demo-tallowmere',1,1,'0d648b5d73f93bcc','e33ebc880c59c5823846db0cad4d4cac2bcc2b1b91a5c7a982301b6ad95f28d5');
INSERT INTO "change_set_account" VALUES('local','demo-tallowmere',2,2,'cb0c2d629eca9d3d','87afd8a224c31cb0305e520a47909951f53052756710687025f6bae7c805653b');
CREATE TABLE change_value (
	workspace VARCHAR(64) NOT NULL, 
	change_set VARCHAR(64) NOT NULL, 
	ordinal INTEGER NOT NULL, 
	person VARCHAR(64), 
	salt VARCHAR(32) NOT NULL, 
	"before" TEXT, 
	"after" TEXT, 
	CONSTRAINT pk_change_value PRIMARY KEY (workspace, change_set, ordinal)
);
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',0,NULL,'988409117c28207f345367ebecad20e8',NULL,'{"headcount":"101-1000","id":"demo-tallowmere","kind":"standard","known_since":"2026-10-29","margin":null,"name":"Tallowmere Dairies","note":"","parent":null,"potential":null,"references":[],"tier":null}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',1,'demo-tallowmere-churnley','991ef6bcc6e4d557535525984eeed7fb',NULL,'{"emails":[],"form_of_address":"","id":"demo-tallowmere-churnley","messengers":[],"name":"Agnes Churnley","note":"","phones":[],"preferred_channel":null,"references":[]}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',2,'demo-tallowmere-creamby','7c3afbeb114ff575bf7743d68467e235',NULL,'{"emails":[],"form_of_address":"","id":"demo-tallowmere-creamby","messengers":[],"name":"Nina Creamby","note":"","phones":[],"preferred_channel":null,"references":[]}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',3,'demo-tallowmere-curdson','a2484ecf04dab5ed59b8774837df5b30',NULL,'{"emails":[],"form_of_address":"","id":"demo-tallowmere-curdson","messengers":[],"name":"Bill Curdson","note":"","phones":[],"preferred_channel":null,"references":[]}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',4,'demo-tallowmere-herdly','6d256cb2d1da4464db23d66f7cfdf89f',NULL,'{"emails":[],"form_of_address":"","id":"demo-tallowmere-herdly","messengers":[],"name":"Joy Herdly","note":"","phones":[],"preferred_channel":null,"references":[]}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',5,'demo-tallowmere-pailson','175561186fa99f9428cce7b6e1d1d030',NULL,'{"emails":[],"form_of_address":"","id":"demo-tallowmere-pailson","messengers":[],"name":"Omar Pailson","note":"","phones":[],"preferred_channel":null,"references":[]}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',6,'demo-tallowmere-rindley','df3db3599deac2aa952c4a0120e75693',NULL,'{"emails":[],"form_of_address":"","id":"demo-tallowmere-rindley","messengers":[],"name":"Petra Rindley","note":"","phones":[],"preferred_channel":null,"references":[]}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',7,'demo-tallowmere-sealby','cb81ef64afb823a4473b548c594ea1ae',NULL,'{"emails":[],"form_of_address":"","id":"demo-tallowmere-sealby","messengers":[],"name":"Cora Sealby","note":"","phones":[],"preferred_channel":null,"references":[]}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',8,'demo-tallowmere-wickley','8e9d45f2f232137bafaba1cd303b0781',NULL,'{"emails":["p.wickley@tallowmere.example"],"form_of_address":"","id":"demo-tallowmere-wickley","messengers":[],"name":"Piers Wickley","note":"","phones":[],"preferred_channel":null,"references":[]}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',9,NULL,'ff261d83c6c0e3dc7a2345d9b9ccc9df',NULL,'{"confidence":1.0,"function":null,"further_functions":[],"id":"demo-tallowmere-seat-accounts","placeholder":true,"reference":"","seniority":null,"source":"their web page","title":"Runs accounting","unit":"Accounting","valid_from":null,"valid_to":null}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',10,NULL,'7d5ebe57178b18d3fa08010fb6e97e5d',NULL,'{"confidence":1.0,"function":null,"further_functions":[],"id":"demo-tallowmere-seat-churnley","placeholder":false,"reference":"","seniority":6,"source":"their web page","title":"Managing Director","unit":"Management Board","valid_from":null,"valid_to":null}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',11,NULL,'730146644225707ad43d8e19714d107c',NULL,'{"confidence":1.0,"function":null,"further_functions":[],"id":"demo-tallowmere-seat-creamby","placeholder":false,"reference":"","seniority":2,"source":"their web page","title":"Buyer","unit":"Procurement","valid_from":null,"valid_to":null}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',12,NULL,'4cb2f45282ad3ecf46c0ab2a9095c778',NULL,'{"confidence":1.0,"function":null,"further_functions":[],"id":"demo-tallowmere-seat-curdson","placeholder":false,"reference":"","seniority":4,"source":"their web page","title":"Dairy Manager","unit":"Production","valid_from":null,"valid_to":null}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',13,NULL,'df22a417145065d17415138dac8a6be7',NULL,'{"confidence":1.0,"function":null,"further_functions":[],"id":"demo-tallowmere-seat-herdly","placeholder":false,"reference":"","seniority":3,"source":"their web page","title":"Farm Relations","unit":"Milk Field","valid_from":null,"valid_to":null}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',14,NULL,'9631045b8435ae708e3e740767f671f6',NULL,'{"confidence":1.0,"function":null,"further_functions":[],"id":"demo-tallowmere-seat-pailson","placeholder":false,"reference":"","seniority":4,"source":"their web page","title":"Finance Manager","unit":"Finance","valid_from":null,"valid_to":null}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',15,NULL,'157d3fdd44bc5b69477214b1da4c1ce2',NULL,'{"confidence":1.0,"function":null,"further_functions":[],"id":"demo-tallowmere-seat-rindley","placeholder":false,"reference":"","seniority":3,"source":"their web page","title":"Dispatch Lead","unit":"Distribution","valid_from":null,"valid_to":null}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',16,NULL,'5771fddbbc54e1751559e7639c81e7e1',NULL,'{"confidence":1.0,"function":null,"further_functions":[],"id":"demo-tallowmere-seat-sealby","placeholder":false,"reference":"","seniority":2,"source":"their web page","title":"Office Coordinator","unit":"Office Administration","valid_from":null,"valid_to":null}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',17,NULL,'61cb5c1d65f34d7d0deb3a271f2aceee',NULL,'{"confidence":1.0,"function":null,"further_functions":[],"id":"demo-tallowmere-seat-wickley","placeholder":false,"reference":"","seniority":4,"source":"their web page","title":"Head of Procurement","unit":"Procurement","valid_from":null,"valid_to":null}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',18,'demo-tallowmere-churnley','1f2e487e1171fdb0a0412d23f2bb5318',NULL,'{"confidence":1.0,"id":"demo-tallowmere-churnley-holds-churnley","person":"demo-tallowmere-churnley","position":"demo-tallowmere-seat-churnley","source":"their web page","valid_from":null,"valid_to":null}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',19,'demo-tallowmere-creamby','6b3405ddab93248646e67fe6a857193e',NULL,'{"confidence":1.0,"id":"demo-tallowmere-creamby-holds-creamby","person":"demo-tallowmere-creamby","position":"demo-tallowmere-seat-creamby","source":"their web page","valid_from":null,"valid_to":null}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',20,'demo-tallowmere-curdson','528b5b856692c05ed9de221c86f633bc',NULL,'{"confidence":1.0,"id":"demo-tallowmere-curdson-holds-curdson","person":"demo-tallowmere-curdson","position":"demo-tallowmere-seat-curdson","source":"their web page","valid_from":null,"valid_to":null}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',21,'demo-tallowmere-herdly','3310f5de44cdbdbf3449f43f6cfc0403',NULL,'{"confidence":1.0,"id":"demo-tallowmere-herdly-holds-herdly","person":"demo-tallowmere-herdly","position":"demo-tallowmere-seat-herdly","source":"their web page","valid_from":null,"valid_to":null}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',22,'demo-tallowmere-pailson','6e59f8acb53667bf76fc45dec34e6d4f',NULL,'{"confidence":1.0,"id":"demo-tallowmere-pailson-holds-pailson","person":"demo-tallowmere-pailson","position":"demo-tallowmere-seat-pailson","source":"their web page","valid_from":null,"valid_to":null}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',23,'demo-tallowmere-rindley','d1f825e60fa5993173f7cee0de5f9e24',NULL,'{"confidence":1.0,"id":"demo-tallowmere-rindley-holds-rindley","person":"demo-tallowmere-rindley","position":"demo-tallowmere-seat-rindley","source":"their web page","valid_from":null,"valid_to":null}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',24,'demo-tallowmere-sealby','b45e7526663492d3b42c48e65ca64a95',NULL,'{"confidence":1.0,"id":"demo-tallowmere-sealby-holds-sealby","person":"demo-tallowmere-sealby","position":"demo-tallowmere-seat-sealby","source":"their web page","valid_from":null,"valid_to":null}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',25,'demo-tallowmere-wickley','7db72525d649eb70c565f9cc3d1b8134',NULL,'{"confidence":1.0,"id":"demo-tallowmere-wickley-holds-wickley","person":"demo-tallowmere-wickley","position":"demo-tallowmere-seat-wickley","source":"their web page","valid_from":null,"valid_to":null}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',26,NULL,'90cdfce1110350e3e79d927202de9a93',NULL,'{"confidence":1.0,"id":"demo-tallowmere-accounts-under-pailson","kind":"solid","manager":"demo-tallowmere-seat-pailson","report":"demo-tallowmere-seat-accounts","source":"their web page","valid_from":null,"valid_to":null}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',27,NULL,'475e57d406c5be3dc3ec48e3a10f4aa2',NULL,'{"confidence":1.0,"id":"demo-tallowmere-creamby-under-wickley","kind":"solid","manager":"demo-tallowmere-seat-wickley","report":"demo-tallowmere-seat-creamby","source":"their web page","valid_from":null,"valid_to":null}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',28,NULL,'428c6946345e3f83286951f65a10e6a2',NULL,'{"confidence":1.0,"id":"demo-tallowmere-curdson-under-churnley","kind":"solid","manager":"demo-tallowmere-seat-churnley","report":"demo-tallowmere-seat-curdson","source":"their web page","valid_from":null,"valid_to":null}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',29,NULL,'16bfe777571af4cd5449e67725143b6a',NULL,'{"confidence":1.0,"id":"demo-tallowmere-herdly-under-curdson","kind":"solid","manager":"demo-tallowmere-seat-curdson","report":"demo-tallowmere-seat-herdly","source":"their web page","valid_from":null,"valid_to":null}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',30,NULL,'5b02789294bed8be12e4f6387f26d386',NULL,'{"confidence":1.0,"id":"demo-tallowmere-pailson-under-churnley","kind":"solid","manager":"demo-tallowmere-seat-churnley","report":"demo-tallowmere-seat-pailson","source":"their web page","valid_from":null,"valid_to":null}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',31,NULL,'774b8c3a9707f8d6d3c2f24e261bb69d',NULL,'{"confidence":1.0,"id":"demo-tallowmere-rindley-under-curdson","kind":"solid","manager":"demo-tallowmere-seat-curdson","report":"demo-tallowmere-seat-rindley","source":"their web page","valid_from":null,"valid_to":null}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',32,NULL,'bb1c5500d8d518d2fb546b50727b388f',NULL,'{"confidence":1.0,"id":"demo-tallowmere-sealby-under-churnley","kind":"solid","manager":"demo-tallowmere-seat-churnley","report":"demo-tallowmere-seat-sealby","source":"their web page","valid_from":null,"valid_to":null}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',33,NULL,'424e635852bc6dee7dc6ff0cfe96da6a',NULL,'{"confidence":1.0,"id":"demo-tallowmere-wickley-under-churnley","kind":"solid","manager":"demo-tallowmere-seat-churnley","report":"demo-tallowmere-seat-wickley","source":"their web page","valid_from":null,"valid_to":null}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',34,'demo-tallowmere-creamby','d499c72ffd5aa3347b8d33385d80b884',NULL,'{"area":"purchasing","confidence":1.0,"id":"demo-tallowmere-creamby-buyer-purchasing","kind":"buyer","person":"demo-tallowmere-creamby","source":"their web page","valid_from":null,"valid_to":null}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',35,'demo-tallowmere-sealby','4457aa30dd2136ae1b6da78de761b838',NULL,'{"area":null,"confidence":1.0,"id":"demo-tallowmere-sealby-gatekeeper","kind":"gatekeeper","person":"demo-tallowmere-sealby","source":"their web page","valid_from":null,"valid_to":null}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',36,'demo-tallowmere-wickley','ddc06b8288286dd0efd18642d5d30e37',NULL,'{"area":"purchasing","confidence":1.0,"id":"demo-tallowmere-wickley-decider-purchasing","kind":"decider","person":"demo-tallowmere-wickley","source":"their web page","valid_from":null,"valid_to":null}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',37,NULL,'ba7c157877bf8d398b9d57b5bcd77be7',NULL,'{"email":"b.placeholder@vymysel-trade.example","function":"sales","id":"demo-placeholder","may_meet_up_to":5,"name":"Ben Placeholder","phone":"","references":[],"seniority":3}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',38,'demo-tallowmere-creamby','d5c460a1ab0eda87c2db575d0ff89218',NULL,'{"confirmed_on":null,"declared_level":null,"desired_level":"works_with_us","id":"demo-tallowmere-placeholder-knows-creamby","is_owner":true,"member":"demo-placeholder","person":"demo-tallowmere-creamby","source":"their web page"}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',39,'demo-tallowmere-wickley','03f5b55b0ebea3076fcfd78a91899c74',NULL,'{"confirmed_on":null,"declared_level":null,"desired_level":"works_with_us","id":"demo-tallowmere-placeholder-knows-wickley","is_owner":true,"member":"demo-placeholder","person":"demo-tallowmere-wickley","source":"their web page"}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',40,NULL,'032e11eb239856b2ec69646cd7d3054f',NULL,'{"account":"demo-tallowmere","at":1795251600000000,"channel":"call","confidence":1.0,"direction":"out","id":"demo-tallowmere-touch-0003-sealby-call-out","members":["demo-placeholder"],"next_step":"","note":"","people":["demo-tallowmere-sealby"],"purpose":"commercial","references":[],"source":"their web page","temperature":null,"topic":"Asked to be put through to procurement"}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',41,NULL,'693c2f24eefa6f6ee351fbf10fac0584',NULL,'{"account":"demo-tallowmere","at":1794733200000000,"channel":"message","confidence":1.0,"direction":"out","id":"demo-tallowmere-touch-0009-creamby-message-out","members":["demo-placeholder"],"next_step":"","note":"","people":["demo-tallowmere-creamby"],"purpose":"commercial","references":[],"source":"their web page","temperature":null,"topic":"Samples of dairy packaging"}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',42,NULL,'bc1495913f68a637d8889354fde8848b',NULL,'{"account":"demo-tallowmere","at":1794301200000000,"channel":"email","confidence":1.0,"direction":"out","id":"demo-tallowmere-touch-0014-wickley-email-out","members":["demo-placeholder"],"next_step":"","note":"","people":["demo-tallowmere-wickley"],"purpose":"commercial","references":[],"source":"their web page","temperature":null,"topic":"A short call next week?"}');
INSERT INTO "change_value" VALUES('local','0d648b5d73f93bcc',43,NULL,'c65ceaae85aaf9ee4c34a4903b7995b1',NULL,'{"account":"demo-tallowmere","at":1793696400000000,"channel":"email","confidence":1.0,"direction":"out","id":"demo-tallowmere-touch-0021-wickley-email-out","members":["demo-placeholder"],"next_step":"Call if there is no answer in a week","note":"","people":["demo-tallowmere-wickley"],"purpose":"commercial","references":[],"source":"their web page","temperature":null,"topic":"Introduction"}');
INSERT INTO "change_value" VALUES('local','cb0c2d629eca9d3d',0,'demo-tallowmere-churnley','61975870da39150acb934e355f6ef1c6','{"emails":[],"form_of_address":"","id":"demo-tallowmere-churnley","messengers":[],"name":"Agnes Churnley","note":"","phones":[],"preferred_channel":null,"references":[]}','{"emails":[],"form_of_address":"","id":"demo-tallowmere-churnley","messengers":[],"name":"Ünal Новая-Фамилия","note":"","phones":[],"preferred_channel":null,"references":[]}');
CREATE TABLE consent (
	workspace VARCHAR(64) NOT NULL, 
	account VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	valid_from DATE, 
	valid_to DATE, 
	source VARCHAR(500) NOT NULL, 
	confidence FLOAT NOT NULL, 
	person VARCHAR(64) NOT NULL, 
	about VARCHAR(64) NOT NULL, 
	state VARCHAR(40), 
	how VARCHAR(40), 
	member VARCHAR(64), 
	area VARCHAR(40), 
	function VARCHAR(40), 
	CONSTRAINT pk_consent PRIMARY KEY (workspace, account, id)
);
CREATE TABLE contact_ban (
	workspace VARCHAR(64) NOT NULL, 
	account VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	valid_from DATE, 
	valid_to DATE, 
	source VARCHAR(500) NOT NULL, 
	confidence FLOAT NOT NULL, 
	kind VARCHAR(40), 
	person VARCHAR(64), 
	channels JSON NOT NULL, 
	functions JSON NOT NULL, 
	roles JSON NOT NULL, 
	reason TEXT NOT NULL, 
	CONSTRAINT pk_contact_ban PRIMARY KEY (workspace, account, id)
);
CREATE TABLE contact_policy (
	workspace VARCHAR(64) NOT NULL, 
	account VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	valid_from DATE, 
	valid_to DATE, 
	source VARCHAR(500) NOT NULL, 
	confidence FLOAT NOT NULL, 
	no_meals BOOLEAN NOT NULL, 
	no_gifts BOOLEAN NOT NULL, 
	no_outside_meetings BOOLEAN NOT NULL, 
	least_participants INTEGER NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT pk_contact_policy PRIMARY KEY (workspace, account, id)
);
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
	open_place BIGINT NOT NULL, 
	CONSTRAINT pk_feed PRIMARY KEY (workspace)
);
INSERT INTO "feed" VALUES('local',2,2);
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
	"references" JSON NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT pk_person PRIMARY KEY (workspace, id)
);
INSERT INTO "person" VALUES('local','demo-tallowmere-churnley','Ünal Новая-Фамилия','ünal новая-фамилия','unal новая-фамилия','[]','[]','[]','',NULL,'[]','');
INSERT INTO "person" VALUES('local','demo-tallowmere-creamby','Nina Creamby','nina creamby','nina creamby','[]','[]','[]','',NULL,'[]','');
INSERT INTO "person" VALUES('local','demo-tallowmere-curdson','Bill Curdson','bill curdson','bill curdson','[]','[]','[]','',NULL,'[]','');
INSERT INTO "person" VALUES('local','demo-tallowmere-herdly','Joy Herdly','joy herdly','joy herdly','[]','[]','[]','',NULL,'[]','');
INSERT INTO "person" VALUES('local','demo-tallowmere-pailson','Omar Pailson','omar pailson','omar pailson','[]','[]','[]','',NULL,'[]','');
INSERT INTO "person" VALUES('local','demo-tallowmere-rindley','Petra Rindley','petra rindley','petra rindley','[]','[]','[]','',NULL,'[]','');
INSERT INTO "person" VALUES('local','demo-tallowmere-sealby','Cora Sealby','cora sealby','cora sealby','[]','[]','[]','',NULL,'[]','');
INSERT INTO "person" VALUES('local','demo-tallowmere-wickley','Piers Wickley','piers wickley','piers wickley','["p.wickley@tallowmere.example"]','[]','[]','',NULL,'[]','');
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
	"references" JSON NOT NULL, 
	CONSTRAINT pk_team_member PRIMARY KEY (workspace, id)
);
INSERT INTO "team_member" VALUES('local','demo-placeholder','Ben Placeholder','ben placeholder','ben placeholder','b.placeholder@vymysel-trade.example','','sales',3,5,'[]');
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
CREATE INDEX ix_person_workspace_match_key ON person (workspace, match_key);
CREATE INDEX ix_account_person_workspace_person_account ON account_person (workspace, person, account);
CREATE INDEX ix_account_member_workspace_member_account ON account_member (workspace, member, account);
CREATE INDEX ix_function_status_workspace_served_by ON function_status (workspace, served_by);
CREATE INDEX ix_stand_in_workspace_stand_in ON stand_in (workspace, stand_in);
CREATE INDEX ix_stand_in_workspace_member ON stand_in (workspace, member);
CREATE INDEX ix_relationship_workspace_member ON relationship (workspace, member);
CREATE INDEX ix_touchpoint_workspace_account ON touchpoint (workspace, account);
CREATE INDEX ix_touchpoint_person_workspace_touchpoint ON touchpoint_person (workspace, touchpoint);
CREATE INDEX ix_touchpoint_member_workspace_touchpoint ON touchpoint_member (workspace, touchpoint);
CREATE INDEX ix_distinction_workspace_person ON distinction (workspace, person);
CREATE INDEX ix_distinction_workspace_other ON distinction (workspace, other);
CREATE INDEX ix_change_set_workspace_reverts ON change_set (workspace, reverts);
CREATE INDEX ix_change_set_account_workspace_change_set ON change_set_account (workspace, change_set);
CREATE INDEX ix_change_workspace_entity ON change (workspace, entity);
CREATE INDEX ix_change_value_workspace_person ON change_value (workspace, person);
CREATE INDEX ix_consent_workspace_member ON consent (workspace, member);
COMMIT;
